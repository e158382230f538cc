import type { Page } from 'playwright-core'

/** Counts on the page, as `marksDrawn`, the draws that only the wall's own layers ask for: the empty map under them has none. */
export async function countingDraws(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.__name = (one) => one
    window.marksDrawn = 0
    for (const name of ['drawElementsInstanced', 'drawArraysInstanced']) {
      const draw = WebGL2RenderingContext.prototype[name]
      WebGL2RenderingContext.prototype[name] = function (...given) {
        window.marksDrawn++
        return Reflect.apply(draw, this, given)
      }
    }`)
}

/** How often the page is asked: each frame would be work of its own, of which a wall has none. */
export const asking = { polling: 50 } as const

/** Waits until the map has been drawn to its last pixel, by the graphics and not only by the script, and is seen. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const map = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
      const gl = map?.getContext('webgl2')
      if (!gl || !(window as unknown as { marksDrawn: number }).marksDrawn) return false
      if (!map!.checkVisibility({ visibilityProperty: true })) return false
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
      return true
    },
    undefined,
    asking,
  )
}
