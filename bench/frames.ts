import type { Browser } from 'playwright-core'
import type { Frames } from './frames/drag.ts'
import { quantile } from './judging/quantile.ts'
import { say } from './judging/say.ts'
import { launchBrowser } from './pages/launch-browser.ts'
import { ownParts } from './pages/own-parts.ts'
import { servePages } from './pages/serve-pages.ts'

/**
 * Frame times of a drag over 13,000 sites: the product's map, charts and cube beside a bare MapLibre + deck.gl page that only
 * recolours the same points. `npx tsx bench/frames.ts [FRAMES] [ROUNDS]`; CHROMIUM_PATH chooses the browser, CHROMIUM_FLAGS (spaces
 * between) stand in for those of software rendering.
 */
const [frames = '60', rounds = '3'] = process.argv.slice(2)
const viewport = { width: 1280, height: 800 }

async function measure(browser: Browser, address: string): Promise<Frames> {
  const page = await browser.newPage({ viewport })
  page.on('pageerror', (error) => console.error(error.message))
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  await page.goto(address)
  await page.waitForFunction(() => window.ready, null, { timeout: 120_000 })
  await page.evaluate(() => window.drag(10))
  const result = await page.evaluate((count) => window.drag(count), Number(frames))
  if (process.env.FRAMES_SHOT)
    await page.screenshot({ path: `${process.env.FRAMES_SHOT}-${new URL(address).pathname.slice(1)}.png` })
  await page.close()
  return result
}

const pages = await servePages(new URL('frames/', import.meta.url), ['ours', 'bare'], ownParts)
const browser = await launchBrowser()
const all: Record<'bare' | 'ours', Frames> = {
  bare: { times: [], drawn: 0, script: [] },
  ours: { times: [], drawn: 0, script: [] },
}
// In turn, so that whatever else the machine does slows both alike.
for (let round = 0; round < Number(rounds); round++)
  for (const name of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
    const { times, drawn, script } = await measure(browser, `${pages.address}${name}.html`)
    all[name].times.push(...times)
    all[name].script.push(...script)
    all[name].drawn += drawn
  }
await browser.close()
await pages.stop()

console.log(
  '\n| page | frames | drawn | p50 ms | p95 ms | longer than 1/30 s | script p50 ms | script p95 ms |',
)
console.log('|---|---|---|---|---|---|---|---|')
for (const [name, { times, drawn, script }] of Object.entries(all)) {
  const late = times.filter((time) => time > 34).length
  const cells = [
    quantile(times, 0.5),
    quantile(times, 0.95),
    late,
    quantile(script, 0.5),
    quantile(script, 0.95),
  ]
  console.log(
    `| ${name} | ${times.length} | ${drawn} | ${cells.map((one) => (Number.isInteger(one) ? one : one.toFixed(1))).join(' | ')} |`,
  )
}
const ratio = quantile(all.ours.times, 0.95) / quantile(all.bare.times, 0.95)
console.log('')
say(ratio <= 1.25, `p95 of ours over p95 of bare, at most 1.25: ${ratio.toFixed(2)}`)
