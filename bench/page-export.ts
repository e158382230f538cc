import { readFile, stat } from 'node:fs/promises'
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { townClock } from '../mocks/town/generate-town.ts'
import { seedDemo } from '../mocks/town/seed.ts'
import { quietLog } from '../server/context.ts'
import { startServer } from '../server/main.ts'
import { readSettings } from '../server/settings.ts'
import { take } from '../src/app/messages/take/zh.ts'
import { zh } from '../src/app/messages/zh.ts'
import { addDays } from '../src/domain/days.ts'
import { say } from './judging/say.ts'
import { builtProduct } from './pages/built-product.ts'
import { launchBrowser } from './pages/launch-browser.ts'

/**
 * Every observation of the demonstration's residents as a file, asked for at the desk and taken in by its page: how long it takes, and the
 * tasks of the page that last over 50 ms meanwhile, beside as long a time of rest: `npx tsx bench/page-export.ts [DAYS]`, 404 days when left
 * out, which are a million rows. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const days = Number(process.argv[2] ?? 404)
const LAST = '2022-06-03'
const LONG = 50
const product = await startServer({
  settings: readSettings({ LOOKOUT_DATA: 'memory:', LOOKOUT_PORT: '0', LOOKOUT_HOST: '127.0.0.1' }),
  log: quietLog,
  dist: await builtProduct(),
  demonstration: { start: townClock, seed: seedDemo },
})
const browser = await launchBrowser({ byItself: true })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  page.setDefaultTimeout(600_000)
  await page.addInitScript(() => {
    const held = { tasks: [] as number[] }
    Object.assign(window, { held })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  await page.goto(`${product.url}/?area=31&measure=residents&days=${addDays(LAST, 1 - days)}..${LAST}`)
  await page.getByRole('button', { name: zh.table.export, exact: true }).waitFor()
  await page.waitForTimeout(10_000)
  console.log(
    `load ${loadavg()[0]!.toFixed(1)}\n\n| | rows | s | MB | tasks over ${LONG} ms |\n|---|---|---|---|---|`,
  )
  const found = [await exported(page, 'csv'), await exported(page, 'xlsx')]
  const rest = Math.max(...found.map(({ seconds }) => seconds))
  await longTasks(page)
  await page.waitForTimeout(rest * 1000)
  console.log(`| at rest | | ${rest.toFixed(1)} | | ${words(await longTasks(page))} |`)
  for (const { format, tasks } of found)
    say(tasks.length === 0, `${format}: tasks over ${LONG} ms, none: ${tasks.length}`)
} finally {
  await browser.close()
  await product.stop()
}

async function exported(page: Page, format: 'csv' | 'xlsx') {
  await page.getByRole('button', { name: zh.table.export, exact: true }).click()
  const pane = page.getByRole('dialog')
  await pane.getByText(take.rows, { exact: true }).click()
  await pane.getByText(format.toUpperCase(), { exact: true }).click()
  await longTasks(page)
  const start = performance.now()
  const coming = page.waitForEvent('download')
  await pane.getByRole('button', { name: take.save, exact: true }).click()
  const file = await (await coming).path()
  const seconds = (performance.now() - start) / 1000
  const tasks = await longTasks(page)
  const { size } = await stat(file)
  const rows = format === 'csv' ? (await readFile(file, 'utf8')).split('\n').length - 2 : ''
  console.log(
    `| ${format} | ${rows.toLocaleString('en')} | ${seconds.toFixed(1)} | ${(size / 1e6).toFixed(0)} | ${words(tasks)} |`,
  )
  await page.keyboard.press('Escape')
  return { format, seconds, tasks }
}

/** ms of each since the last time. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { held: { tasks: number[] } }).held.tasks.splice(0))
}

function words(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : tasks.map((ms) => ms.toFixed(0)).join(', ')
}
