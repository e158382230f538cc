import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { buildClient, isClientStale } from '../server/hosts/build-client.ts'
import { browserFlags, findBrowser } from '../tests/journeys/setup/find-browser.ts'
import { openDesk } from './city/desk.ts'
import { makeCityModel } from './city/model.ts'
import { serveCity } from './city/serve.ts'
import { dragBrush } from './kepler/drag-brush.ts'
import { paintedAfter, watchPaint } from './kepler/painted.ts'

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
const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const pages = mkdtempSync(join(tmpdir(), 'lookout-kepler-'))
const settings = {
  root: join(here, 'kepler'),
  configFile: false as const,
  logLevel: 'error' as const,
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  build: {
    outDir: pages,
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      input: { theirs: join(here, 'kepler/theirs.html'), engine: join(here, 'kepler/engine.html') },
    },
  },
  preview: { host: '127.0.0.1', port: 0 },
}

await build(settings)
if (isClientStale(root)) await buildClient(root)
const theirsAt = await preview(settings)
const address = theirsAt.resolvedUrls!.local[0]!
const city = await serveCity(makeCityModel(), join(root, 'dist'))
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.env.CHROMIUM_FLAGS?.split(' ') ?? browserFlags,
})
let failed = false
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await onlyFrom(context, [address, city.url])
  await context.addInitScript('globalThis.__name = (one) => one')
  await context.addInitScript(watchPaint)
  const rows = await drags(context)
  await engines(context, rows)
} finally {
  await browser.close()
  await city.stop()
  await theirsAt.close()
  rmSync(pages, { recursive: true })
}
process.exitCode = failed ? 1 : 0

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
  await page.goto(`${address}theirs.html`)
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
  for (const _ of windows) times.push(await paintedAfter(page, 'keydown', () => page.keyboard.press('x')))
  return times
}

async function engines(context: BrowserContext, theirs: Page): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  await page.goto(`${address}engine.html`)
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

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function say(met: boolean, what: string): void {
  failed ||= !met
  console.log(`${met ? 'met    ' : 'NOT MET'} ${what}`)
}
