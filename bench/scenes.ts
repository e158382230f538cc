import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildClient, isClientStale } from '../server/hosts/build-client.ts'
import { browserFlags, findBrowser } from '../tests/journeys/setup/find-browser.ts'
import { startProduct, temporaryFolder } from '../tests/journeys/setup/product.ts'

/**
 * How a wall comes up and how it turns: `npx tsx bench/scenes.ts [ROUNDS]`. On a warm server, a browser that knows nothing opens the wall
 * until its first scene is whole, the map drawn too. Then its scenes are changed one after the other, and the frames that each change
 * costs are counted beside as long a stretch of the same scene standing still. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const rounds = Number(process.argv[2] ?? 3)
const changeMs = 2_500
const scenes = 7
const root = fileURLToPath(new URL('..', import.meta.url))
if (isClientStale(root)) await buildClient(root)
const data = temporaryFolder('scenes')
const server = await startProduct({ dist: `${root}dist`, data: data.path })
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.env.CHROMIUM_FLAGS?.split(' ') ?? browserFlags,
})

try {
  // The first visit warms the server and is not counted.
  await (await opened(browser)).page.context().close()
  const firsts: number[] = []
  let last: Page | null = null
  for (let round = 0; round < rounds; round++) {
    await last?.context().close()
    const { page, ms } = await opened(browser)
    firsts.push(ms)
    last = page
  }
  say(
    median(firsts) <= 5_000,
    `first full scene, median ms, at most 5000: ${median(firsts)} (${firsts.join(', ')})`,
  )
  const drops = await changes(last!)
  say(
    median(drops) <= 3,
    `frames a scene change drops beside standing still, median, at most 3: ${median(drops).toFixed(1)} (worst ${Math.max(...drops).toFixed(1)} of ${drops.length})`,
  )
} finally {
  await browser.close()
  await server.stop()
  data.remove()
}

async function opened(on: Browser): Promise<{ page: Page; ms: number }> {
  const context = await on.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  await page.addInitScript('globalThis.__name = (one) => one')
  const begun = Date.now()
  await page.goto(`${server.url}/wall?hold=on`, { waitUntil: 'commit' })
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 120_000 })
  await page.waitForFunction(
    () => ![...document.querySelectorAll('section p')].some((one) => one.textContent === '正在取数…'),
  )
  return { page, ms: Date.now() - begun }
}

/** Frames dropped by each change: those that were due while it went on, less those drawn, less what standing still misses of them. */
async function changes(page: Page): Promise<number[]> {
  const drops: number[] = []
  // All scenes are fetched, and their first drawing is behind them.
  for (let scene = 1; scene <= scenes; scene++) await framesDuring(page, String(scene))
  for (let round = 0; round < rounds; round++) {
    for (let scene = 1; scene <= scenes; scene++) {
      const changed = await framesDuring(page, String(scene))
      const still = await framesDuring(page, null)
      drops.push(still - changed)
    }
  }
  return drops
}

/** Frames that the page draws in a stretch of time; at its beginning a key is pressed. */
async function framesDuring(page: Page, key: string | null): Promise<number> {
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
    changeMs,
  )
  if (key !== null) await page.keyboard.press(key)
  return counting
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1]!
}

function say(met: boolean, what: string): void {
  if (!met) process.exitCode = 1
  console.log(`${met ? 'met    ' : 'NOT MET'} ${what}`)
}
