import { loadavg } from 'node:os'
import type { BrowserContext, Page } from 'playwright-core'
import { openDesk } from './city/desk.ts'
import { makeCityModel } from './city/model.ts'
import { serveCity } from './city/serve.ts'
import { quantile } from './judging/quantile.ts'
import { say } from './judging/say.ts'
import { dragBrush } from './kepler/drag-brush.ts'
import { builtProduct } from './pages/built-product.ts'
import { launchBrowser } from './pages/launch-browser.ts'
import { paintedAfter, watchPaint } from './pages/painted.ts'
import { servePages } from './pages/serve-pages.ts'

/**
 * The desk beside kepler.gl over the same 13,000 sites × 365 days, in one browser: `npx tsx bench/kepler.ts [STEPS] [ROUNDS] [DAYS]`.
 * A window of 30 days is dragged: kepler.gl's time filter, on the graphics card, hides points; ours recolours the map and brings twelve
 * measures' charts, the headlines and the table along. Then its filters on a category, a flag and a shape, which its processor
 * answers, beside our engine's. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts. Needs `npm ci` here in bench/.
 */
const [steps, rounds, days] = [6, 2, 365].map((usual, at) => Number(process.argv[2 + at] ?? usual)) as [
  number,
  number,
  number,
]
const filters = ['district', 'foreign', 'lasso'] as const
const pages = await servePages(new URL('kepler/', import.meta.url), ['theirs', 'engine'], {
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
})
const city = await serveCity(makeCityModel(), await builtProduct())
const browser = await launchBrowser()
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await onlyFrom(context, [pages.address, city.url])
  await context.addInitScript('globalThis.__name = (one) => one')
  await context.addInitScript(watchPaint)
  const rows = await drags(context)
  await engines(context, rows)
} finally {
  await browser.close()
  await city.stop()
  await pages.stop()
}
/** Times of both, step by step in turn. */
async function drags(context: BrowserContext): Promise<Page> {
  const ours = await openDesk(context, city.url, 12)
  process.stderr.write('the desk stands; kepler.gl takes its rows …\n')
  const theirs = await openTheirs(context)
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  for (let round = 0; round < rounds; round++) {
    await ours.bringToFront()
    const dragged = await dragBrush(ours, steps, -(round + 1))
    times.ours.push(...dragged.times)
    await theirs.bringToFront()
    times.theirs.push(...(await dragTheirs(theirs, dragged.windows)))
  }
  console.log(`\n${rounds} drags of ${steps} steps, load ${loadavg()[0]!.toFixed(1)}\n`)
  console.log('| a step of the window | p50 ms | p95 ms | worst |\n|---|---|---|---|')
  for (const [name, list] of Object.entries(times))
    console.log(
      `| ${name} | ${[0.5, 0.95, 1].map((share) => quantile(list, share).toFixed(0)).join(' | ')} |`,
    )
  for (const share of [0.5, 0.95]) {
    const ratio = quantile(times.ours, share) / quantile(times.theirs, share)
    say(ratio <= 1, `painted, p${share * 100} of ours over kepler.gl's, at most 1: ${ratio.toFixed(3)}`)
  }
  await ours.close()
  return theirs
}

async function openTheirs(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  page.on('pageerror', (error) => console.error(`kepler.gl: ${error.message}`))
  await page.goto(`${pages.address}theirs.html`)
  await page.waitForFunction(() => document.querySelector('canvas') !== null)
  const begun = Date.now()
  const rows = await page.evaluate((count) => window.theirs.load(count), days)
  await page.evaluate(() => window.theirs.askTime())
  const first = [{ from: days - 31, to: days - 1 }]
  await dragTheirs(page, first)
  const took = ((Date.now() - begun) / 1000).toFixed(0)
  console.log(`kepler.gl holds ${rows.toLocaleString('en')} rows; its first filtered picture after ${took} s`)
  return page
}

async function dragTheirs(page: Page, windows: readonly { from: number; to: number }[]): Promise<number[]> {
  await page.evaluate((given) => window.theirs.drag(given), windows)
  const times: number[] = []
  for (const _ of windows)
    times.push((await paintedAfter(page, 'keydown', () => page.keyboard.press('x'))).all)
  return times
}

async function engines(context: BrowserContext, theirs: Page): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  await page.goto(`${pages.address}engine.html`)
  await page.waitForFunction(() => window.engine)
  console.log(
    '\n| filter | kepler.gl ms | ours ms, one measure | ours ms, 12 | × | × with 12 |\n|---|---|---|---|---|---|',
  )
  for (const how of filters) {
    await theirs.bringToFront()
    const other = await theirs.evaluate(([one]) => window.theirs.filter(one, 5), [how] as const)
    await page.bringToFront()
    const ask = (measures: number) =>
      page.evaluate(([one, count]) => window.engine.filter(one, 60, count), [how, measures] as const)
    const [one, twelve] = [await ask(1), await ask(12)]
    const [slow, quick, all] = [other, one, twelve].map(({ times }) => quantile(times, 0.5)) as [
      number,
      number,
      number,
    ]
    const cells = [slow, quick, all].map((ms) => ms.toFixed(2))
    console.log(
      `| ${how} | ${cells.join(' | ')} | ${(slow / quick).toFixed(0)} | ${(slow / all).toFixed(0)} |`,
    )
    say(
      slow >= 100 * quick,
      `${how}: times faster in the engine, the same data, at least 100: ${(slow / quick).toFixed(0)}`,
    )
  }
}

/** Whoever asks another host is refused. */
async function onlyFrom(context: BrowserContext, hosts: readonly string[]): Promise<void> {
  await context.route('**', (route) => {
    const url = route.request().url()
    const isLocal = /^(data|blob):/.test(url) || hosts.some((host) => url.startsWith(host))
    return isLocal ? route.continue() : route.abort()
  })
}
