import type { Page } from 'playwright-core'

/**
 * From the moment on at which the next scene comes on, ms: that it is drawn and fades in; as long a stretch of standing still; and that
 * the one after is made ready, three seconds before its turn by the clock, of which nothing is seen.
 */
const change = { from: -700, to: 1_000 }
const still = { from: 1_500, to: 3_200 }
const making = { from: 4_200, to: 5_900 }

/** How long each scene has to stay for that, s. */
export const turnDwell = 8

export interface Turns {
  /** Frames that a change drops beside standing still, once a change. */
  changed: number[]
  /** Those of making the one after it ready. */
  made: number[]
}

/** Counts the frames of a wall that turns by itself. The first `before` turns are not counted. */
export async function turnDrops(page: Page, before: number, turns: number): Promise<Turns> {
  const { frames, turned } = await page.evaluate(
    ({ most, lastMs }) =>
      new Promise<{ frames: number[]; turned: number[] }>((resolve) => {
        const frames: number[] = []
        const turned: number[] = []
        new MutationObserver(() => turned.push(performance.now())).observe(document.querySelector('title')!, {
          childList: true,
          characterData: true,
          subtree: true,
        })
        const frame = (now: number) => {
          frames.push(now)
          const end = turned[most - 1]
          if (end !== undefined && now > end + lastMs) resolve({ frames, turned })
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    { most: before + turns, lastMs: making.to },
  )
  const framesIn = (at: number, { from, to }: typeof still) =>
    frames.filter((moment) => moment >= at + from && moment < at + to).length
  const counted = turned.slice(before, before + turns)
  const dropsIn = (stretch: typeof still) => counted.map((at) => framesIn(at, still) - framesIn(at, stretch))
  return { changed: dropsIn(change), made: dropsIn(making) }
}
