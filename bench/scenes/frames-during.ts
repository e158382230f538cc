import type { Page } from 'playwright-core'

const stretchMs = 2_500

/** Frames that the page draws in a stretch of time, at whose beginning something is done. */
export async function framesDuring(page: Page, begin?: () => Promise<void>): Promise<number> {
  const counting = page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        let frames = 0
        const frame = (now: number) => {
          if (now - begun >= ms) return resolve(frames)
          frames++
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    stretchMs,
  )
  await begin?.()
  return counting
}
