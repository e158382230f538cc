import type { Browser, Page } from 'playwright-core'
import { keepProgramsIn } from '../tests/doubles/processes/started-program.ts'
import { Answers } from '../tests/journeys/setup/answers.ts'
import { startProduct, temporaryFolder } from '../tests/journeys/setup/product.ts'
import { median, quantile } from './judging/quantile.ts'
import { say } from './judging/say.ts'
import { builtProduct } from './pages/built-product.ts'
import { launchBrowser } from './pages/launch-browser.ts'
import { firstSceneComes, heapSlope, type Reading, readPage, watchPage } from './soak/probe.ts'
import { Traffic } from './soak/traffic.ts'

/**
 * A wall for a long time: `npx tsx bench/soak.ts [MINUTES] [CUTS] [CHANGES A SECOND]`. It turns its scenes each 5 s while the towns
 * report; each minute what it holds is read. Then how long a report takes to the painted number, and at last the line and the server are
 * cut at random, after which the wall's numbers must be the server's. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const [minutes, cuts, rate] = ['40', '30', '50'].map((usual, at) =>
  Number(process.argv[2 + at] ?? usual),
) as [number, number, number]
const area = '310118'
const leads = {
  已复工企业: 'enterprises-reopened',
  返岗人员: 'staff-back',
  楼宇未完成项: 'checklist-open',
} as const
const posts = 40
const patienceMs = 20_000
const settledMs = 20_000

const dist = await builtProduct()
const files = temporaryFolder('soak')
keepProgramsIn(files.path)
const start = (port = 0) => startProduct({ dist, data: `${files.path}/data`, port })
let server = await start()
const port = Number(new URL(server.url).port)
const answers = () => new Answers(server.url)
const catalog = await answers().catalog()
const today = catalog.now.slice(0, 10)
const district = (await answers().areas(area)).find(({ code }) => code === area)!
const sites = await answers().sites(area)
const places = sites.flatMap(({ id, kind }) =>
  kind === 'building'
    ? ['staff-back', 'enterprises-reopened'].map((measure) => ({ measure, place: id }))
    : kind === 'sentinel'
      ? [{ measure: 'sentinel-scans', place: id }]
      : [],
)
const building = sites.find(({ kind }) => kind === 'building')!.id
const browser = await launchBrowser()

try {
  await soak(browser)
  await latency(browser)
  await cutting(browser)
} finally {
  await browser.close()
  await server.stop()
  files.remove()
}

async function openWall(on: Browser, query: string): Promise<Page> {
  const page = await on.newPage({ viewport: { width: 1280, height: 720 } })
  page.on('pageerror', (error) => console.error(error.message))
  // The runner's names for functions, which the page does not know.
  await page.addInitScript('globalThis.__name = (one) => one')
  await page.addInitScript(watchPage)
  await page.goto(`${server.url}/wall?${query}`)
  await page.getByRole('region', { name: '返岗人员', exact: true }).first().waitFor({ timeout: 120_000 })
  return page
}

async function soak(on: Browser): Promise<void> {
  const page = await openWall(on, 'dwell=5')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const traffic = new Traffic(answers, places, today, rate)
  traffic.start()
  const life = await page.evaluate(() => window.soak.life)
  const readings: Reading[] = []
  console.log('| minute | heap MB | nodes | listeners | buffers | textures | frame p50 | p95 ms |')
  console.log('|---|---|---|---|---|---|---|---|')
  const begun = Date.now()
  for (let minute = 0; minute <= minutes; minute++) {
    await pause(begun + minute * 60_000 - Date.now())
    await firstSceneComes(page)
    const one = await readPage(page, session, (Date.now() - begun) / 60_000)
    readings.push(one)
    const cells = [one.nodes, one.listeners, one.buffers, one.textures]
    const times = [one.frames.p50, one.frames.p95].map((time) => time.toFixed(0))
    console.log(`| ${minute} | ${one.heapMb.toFixed(1)} | ${[...cells, ...times].join(' | ')} |`)
  }
  await traffic.stop()
  const reloaded = (await page.evaluate(() => window.soak.life)) !== life
  await page.close()
  console.log(`${traffic.sent} changes sent, ${traffic.refused} refused`)
  say(!reloaded, 'the page was never loaded again')
  say(
    heapSlope(readings) <= 1,
    `heap over the second half, MB an hour, at most 1: ${heapSlope(readings).toFixed(2)}`,
  )
}

/** From the accepted POST to the frame that shows its number. */
async function latency(on: Browser): Promise<void> {
  const page = await openWall(on, 'scene=today&hold=on')
  const quiet = places.filter(({ measure }) => measure === 'sentinel-scans')
  const traffic = new Traffic(answers, quiet, today, rate)
  traffic.start()
  // A wall that has just come up still draws its first pictures.
  await pause(settledMs)
  const times: number[] = []
  for (let at = 0; at < posts; at++) {
    await answers().post({ measure: 'staff-back', place: building, day: today, value: 3_000 + at })
    const begun = Date.now()
    const expected = String((await answers().on('staff-back', district, today)).value)
    await page.waitForFunction(
      (wanted) =>
        document
          .querySelector('section[aria-label="返岗人员"] dl')
          ?.parentElement?.textContent?.replace(/,/g, '')
          .includes(wanted),
      expected,
      { polling: 'raf', timeout: patienceMs },
    )
    times.push(Date.now() - begun)
  }
  await traffic.stop()
  await page.close()
  const p95 = quantile(times, 0.95)
  say(
    p95 <= 500,
    `from the accepted POST to the painted number, p95 ms, at most 500: ${p95} (p50 ${median(times)})`,
  )
}

/** The line cut, or the server killed, at random; the wall must come back by itself, with the server's numbers. */
async function cutting(on: Browser): Promise<void> {
  const page = await openWall(on, 'scene=today&hold=on')
  const life = await page.evaluate(() => window.soak.life)
  const traffic = new Traffic(answers, places, today, rate)
  traffic.start()
  for (let cut = 0; cut < cuts; cut++) {
    if (Math.random() < 0.5) {
      await page.context().setOffline(true)
      await pause(500 + Math.random() * 4_000)
      await page.context().setOffline(false)
    } else {
      await server.kill()
      await pause(Math.random() * 2_000)
      server = await start(port)
    }
    await pause(500 + Math.random() * 4_000)
  }
  await traffic.stop()
  let wrong: string[] = []
  for (const begun = Date.now(); Date.now() - begun < patienceMs; await pause(250)) {
    wrong = await wrongNumbers(page)
    if (wrong.length === 0) break
  }
  const reloaded = (await page.evaluate(() => window.soak.life)) !== life
  await page.close()
  say(!reloaded, `${cuts} cuts without loading the page again`)
  say(
    wrong.length === 0,
    `after them the wall's numbers are the server's${wrong.map((one) => `; ${one}`).join('')}`,
  )
}

async function wrongNumbers(page: Page): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(leads).map(async ([title, measure]) => {
      const said = await page
        .locator(`section[aria-label="${title}"] div:has(> dl) > span:first-child`)
        .first()
        .textContent()
      const { value } = await answers().on(measure, district, today)
      const shown = Number(/[\d,]+/.exec(said ?? '')?.[0].replaceAll(',', '') ?? Number.NaN)
      return shown === value ? [] : [`${title}: ${value}, on the wall ${said}`]
    }),
  )
  return found.flat()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
