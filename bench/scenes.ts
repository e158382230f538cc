import type { Browser, Page } from 'playwright-core'
import { keepProgramsIn } from '../tests/doubles/processes/started-program.ts'
import { startProduct, temporaryFolder } from '../tests/journeys/setup/product.ts'
import { median } from './judging/quantile.ts'
import { say } from './judging/say.ts'
import { builtProduct } from './pages/built-product.ts'
import { launchBrowser } from './pages/launch-browser.ts'
import { bareFade } from './scenes/bare-fade.ts'
import { asking, countingDraws, isDrawn } from './scenes/drawn.ts'
import { framesDuring } from './scenes/frames-during.ts'
import { turnDrops, turnDwell } from './scenes/turns.ts'

/**
 * How a wall comes up and how it turns: `npx tsx bench/scenes.ts [ROUNDS]`. On a warm server, a browser that knows nothing opens the wall
 * until its first scene is whole, the map drawn too. Then it turns by itself, and the frames that each change costs are counted beside as
 * long a stretch of the same scene standing still; the same where a key leads to a scene that is not yet made ready; and for the barest
 * cross-fade there is, of two still pictures, in the same browser. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const rounds = Number(process.argv[2] ?? 3)
const scenes = 7
const screen = { width: 1920, height: 1080 }
const dist = await builtProduct()
const files = temporaryFolder('scenes')
keepProgramsIn(files.path)
const server = await startProduct({ dist, data: `${files.path}/data` })
const browser = await launchBrowser({ byItself: true })

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
  const jumps = await changes(last!)
  await last!.context().close()
  const { page } = await opened(browser, `dwell=${turnDwell}`)
  const turns = await turnDrops(page, scenes, rounds * scenes)
  await page.context().close()
  const bare = await bareFade(browser, screen, rounds * 3)
  say(
    median(turns.changed) <= 3,
    `frames a change of scenes drops beside standing still, median, at most 3: ${shown(turns.changed)}; making the next one ready, unseen: ${shown(turns.made)}; by a key to one that is not ready: ${shown(jumps)}; two still pictures that cross-fade: ${shown(bare)}`,
  )
} finally {
  await browser.close()
  await server.stop()
  files.remove()
}

async function opened(on: Browser, search = 'hold=on'): Promise<{ page: Page; ms: number }> {
  const context = await on.newContext({ viewport: screen })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await countingDraws(page)
  const begun = Date.now()
  await page.goto(`${server.url}/wall?${search}`, { waitUntil: 'commit' })
  await page.waitForFunction(
    () =>
      document.querySelector('section h2') !== null &&
      ![...document.querySelectorAll('section p')].some((one) => one.textContent === '正在取数…'),
    undefined,
    asking,
  )
  await isDrawn(page)
  return { page, ms: Date.now() - begun }
}

/** Frames dropped by each change: those that were due while it went on, less those drawn, less what standing still misses of them. */
async function changes(page: Page): Promise<number[]> {
  const press = (scene: number) => () => page.keyboard.press(String(scene))
  const drops: number[] = []
  // All scenes are fetched, and their first drawing is behind them.
  for (let scene = 1; scene <= scenes; scene++) await framesDuring(page, press(scene))
  for (let round = 0; round < rounds; round++) {
    for (let scene = 1; scene <= scenes; scene++) {
      const changed = await framesDuring(page, press(scene))
      const still = await framesDuring(page)
      drops.push(still - changed)
    }
  }
  return drops
}

function shown(drops: readonly number[]): string {
  const within = drops.filter((frames) => frames <= 3).length
  return `${median(drops)} (${within} of ${drops.length} at most 3, worst ${Math.max(...drops)})`
}
