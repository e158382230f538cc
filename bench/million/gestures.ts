declare global {
  interface Window {
    ready: boolean
    /** Stands still where it is told to, drawn to the last pixel. */
    stand: (camera: { lon: number; lat: number; zoom: number }) => Promise<void>
    /** ms of each frame while the hand drags the map to and fro. */
    pan: (frames: number) => Promise<number[]>
    /** ms of each frame while the wheel turns, in and out. */
    zoom: (frames: number) => Promise<number[]>
  }
}

/** The same hand for both pages: one event a frame, and each frame until the graphics have drawn it. */
export function offerGestures(jump: (camera: { lon: number; lat: number; zoom: number }) => void): void {
  const canvas = () => document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!
  const middle = () => {
    const { left, top, width, height } = canvas().getBoundingClientRect()
    return { clientX: left + width / 2, clientY: top + height / 2 }
  }
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          const gl = canvas().getContext('webgl2')!
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
          resolve()
        }),
      )
    })
  const rest = async () => {
    for (let n = 0; n < 3; n++) await frame()
  }
  const times = async (frames: number, act: (at: number) => void) => {
    const list: number[] = []
    let last = performance.now()
    for (let at = 0; at < frames; at++) {
      act(at)
      await frame()
      const now = performance.now()
      list.push(now - last)
      last = now
    }
    return list
  }
  const mouse = (type: string, dx: number, buttons: number) => {
    const { clientX, clientY } = middle()
    const given = { bubbles: true, cancelable: true, button: 0, buttons, clientY }
    canvas().dispatchEvent(new MouseEvent(type, { ...given, clientX: clientX + dx }))
  }
  window.stand = async (camera) => {
    jump(camera)
    await rest()
  }
  window.pan = async (frames) => {
    mouse('mousedown', 0, 1)
    mouse('mousemove', 4, 1)
    await frame()
    const list = await times(frames, (at) =>
      mouse('mousemove', 4 + 6 * (at < frames / 2 ? at : frames - at), 1),
    )
    mouse('mouseup', 4, 0)
    return list
  }
  window.zoom = async (frames) => {
    const turn = (at: number) => {
      const deltaY = at < frames / 2 ? -60 : 60
      canvas().dispatchEvent(
        new WheelEvent('wheel', { bubbles: true, cancelable: true, ...middle(), deltaY }),
      )
    }
    return times(frames, turn)
  }
  window.ready = true
}
