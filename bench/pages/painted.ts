import type { Page } from 'playwright-core'

/** ms until the last frame stands on the screen that changes the page's words and lines, and that changes anything: its canvases too. */
export interface Painted {
  page: number
  all: number
}

declare global {
  interface Window {
    awaitPaint: (type: string) => void
    painted: Promise<Painted>
    /** Nothing is drawn any more, and the graphics have drawn all that was asked of them. */
    awaitStill: () => Promise<void>
  }
}

/**
 * From the next event of a type, which `act` brings about, until the last frame that it changes is drawn, by the graphics too: nothing is
 * drawn and nothing of the page changes for a while after it.
 */
export async function paintedAfter(page: Page, type: string, act: () => Promise<unknown>): Promise<Painted> {
  await page.evaluate((name) => window.awaitPaint(name), type)
  await act()
  return page.evaluate(() => window.painted)
}

/** Given to a page before its own scripts. */
export function watchPaint(): void {
  // Less than the time after which a drag is written to the address, more than that after which a slow map takes a selection up.
  const quietMs = 260
  let changes = 0
  let pageChanges = 0
  const contexts = new Set<WebGLRenderingContext | WebGL2RenderingContext>()
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
    for (const name of Object.getOwnPropertyNames(prototype).filter((one) => /^draw(A|E|R)/.test(one))) {
      const own = prototype as unknown as Record<string, (...values: unknown[]) => void>
      const draw = own[name]!
      own[name] = function (this: WebGL2RenderingContext, ...values) {
        contexts.add(this)
        changes++
        Reflect.apply(draw, this, values)
      }
    }
  const seen = { subtree: true, childList: true, attributes: true, characterData: true }
  new MutationObserver(() => {
    changes++
    pageChanges++
  }).observe(document, seen)

  /** Waits for the graphics: a pixel can be read when all before it is drawn. */
  function finish(): void {
    for (const gl of contexts) {
      const target = 'READ_FRAMEBUFFER' in gl ? gl.READ_FRAMEBUFFER : gl.FRAMEBUFFER
      const bound = gl.getParameter(
        'READ_FRAMEBUFFER_BINDING' in gl ? gl.READ_FRAMEBUFFER_BINDING : gl.FRAMEBUFFER_BINDING,
      )
      gl.bindFramebuffer(target, null)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
      gl.bindFramebuffer(target, bound)
    }
  }

  window.awaitStill = async () => {
    let known = -1
    while (changes !== known) {
      known = changes
      finish()
      await new Promise((resolve) => setTimeout(resolve, quietMs))
    }
  }
  window.awaitPaint = (type) => {
    window.painted = new Promise((resolve) => {
      const begin = ({ timeStamp }: Event) => {
        let known = changes
        let knownOfPage = pageChanges
        let page = 0
        let last = 0
        const look = () => {
          if (changes !== known) {
            known = changes
            finish()
            last = performance.now()
            if (pageChanges !== knownOfPage) page = last
            knownOfPage = pageChanges
          }
          if (last > 0 && performance.now() - last > quietMs)
            resolve({ page: page - timeStamp, all: last - timeStamp })
          else requestAnimationFrame(() => setTimeout(look))
        }
        requestAnimationFrame(() => setTimeout(look))
      }
      addEventListener(type, begin, { capture: true, once: true })
    })
  }
}
