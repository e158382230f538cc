import { DAYS, WINDOW } from '../city/town-map.ts'

export interface Frames {
  /** ms from one frame to the next. */
  times: number[]
  /** Of them those in which the map drew. */
  drawn: number
  /** ms the page's own script took in a frame. */
  script: number[]
}

declare global {
  interface Window {
    drag: (frames: number) => Promise<Frames>
    ready: boolean
  }
}

/** Software rendering on a busy machine is slow: ms after which a drag ends with the frames it has. */
const LONGEST = 60_000

let draws = 0
for (const name of ['drawArraysInstanced', 'drawElementsInstanced', 'drawArrays', 'drawElements'] as const) {
  const own = WebGL2RenderingContext.prototype[name] as (...values: number[]) => void
  WebGL2RenderingContext.prototype[name] = function (this: WebGL2RenderingContext, ...values: number[]) {
    draws++
    own.apply(this, values)
  }
}

/** The window moves by a day each frame, there and back; `step` shows it. */
export function offerDrag(step: (span: { from: number; to: number }) => void): void {
  window.drag = (frames) =>
    new Promise((resolve) => {
      const result: Frames = { times: [], drawn: 0, script: [] }
      const first = performance.now()
      let last = 0
      let frame = 0
      const tick = (now: number) => {
        if (frame > 0) {
          result.times.push(now - last)
          if (draws > 0) result.drawn++
        }
        draws = 0
        last = now
        if (frame++ === frames || now - first > LONGEST) return resolve(result)
        const began = performance.now()
        step(spanAt(frame))
        result.script.push(performance.now() - began)
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })
  window.ready = true
}

export function spanAt(frame: number): { from: number; to: number } {
  const room = DAYS - 2 * WINDOW
  const along = frame % (2 * room)
  const from = WINDOW + (along < room ? along : 2 * room - along)
  return { from, to: from + WINDOW - 1 }
}
