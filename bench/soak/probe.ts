import type { CDPSession, Page } from 'playwright-core'

export interface Reading {
  minute: number
  heapMb: number
  nodes: number
  listeners: number
  buffers: number
  textures: number
  frames: { p50: number; p95: number }
}

declare global {
  interface Window {
    soak: { buffers: number; textures: number; frames: number[]; life: number }
  }
}

/** Runs in the page before its own program: counts what the graphics card holds, and how long frames take. */
export function watchPage(): void {
  window.soak = { buffers: 0, textures: 0, frames: [], life: Math.random() }
  const count = (name: 'Buffer' | 'Texture', field: 'buffers' | 'textures') => {
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<
      string,
      (...given: unknown[]) => unknown
    >
    for (const [verb, step] of [
      ['create', 1],
      ['delete', -1],
    ] as const) {
      const original = prototype[`${verb}${name}`]!
      prototype[`${verb}${name}`] = function (this: unknown, ...given: unknown[]) {
        if (verb === 'create' || given[0]) window.soak[field] += step
        return original.apply(this, given)
      }
    }
  }
  count('Buffer', 'buffers')
  count('Texture', 'textures')
  let last = performance.now()
  const frame = (now: number) => {
    window.soak.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

const fadedMs = 1_500

/** A wall holds more while one scene shows than another, and two while they change: it is read where the first has just come. */
export async function firstSceneComes(page: Page): Promise<void> {
  const isFirst = (wanted: boolean) =>
    page.waitForFunction(
      (wanted) => (document.querySelector('li[aria-current]:first-child') !== null) === wanted,
      wanted,
      { timeout: 120_000 },
    )
  await isFirst(false)
  await isFirst(true)
  await page.waitForTimeout(fadedMs)
}

/** What the page holds after a collection, and its frames since the last reading. */
export async function readPage(page: Page, session: CDPSession, minute: number): Promise<Reading> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  const { buffers, textures, frames } = await page.evaluate(() => {
    const { buffers, textures, frames } = window.soak
    window.soak.frames = []
    return { buffers, textures, frames }
  })
  const sorted = frames.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return {
    minute,
    heapMb: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    buffers,
    textures,
    frames: { p50: at(0.5), p95: at(0.95) },
  }
}

/** Megabytes an hour over the second half, by least squares. */
export function heapSlope(readings: readonly Reading[]): number {
  const half = readings.slice(Math.floor(readings.length / 2))
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const x = mean(half.map(({ minute }) => minute))
  const y = mean(half.map(({ heapMb }) => heapMb))
  const above = half.reduce((sum, { minute, heapMb }) => sum + (minute - x) * (heapMb - y), 0)
  const below = half.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0)
  return (above / below) * 60
}
