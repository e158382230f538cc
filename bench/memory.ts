import type { Page } from 'playwright-core'
import { openDesk } from './city/desk.ts'
import { makeCityModel } from './city/model.ts'
import { serveCity } from './city/serve.ts'
import { say } from './judging/say.ts'
import { type Held, held } from './memory/held.ts'
import { builtProduct } from './pages/built-product.ts'
import { launchBrowser } from './pages/launch-browser.ts'

/**
 * What the desk's tab holds with twelve measures of 13,000 sites × 365 days in its panels, and after six of them are closed, beside a tab
 * that never had those: `npx tsx bench/memory.ts [TIMES]`, the counts (below 256) times so much. CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const MOST = 400
const CLOSED = 6
const MEASURES = 12
const times = Number(process.argv[2] ?? '1')
const model = makeCityModel()
for (const [cell, count] of model.town.values.entries())
  if (count > 0) model.town.values[cell] = count * times
const city = await serveCity(model, await builtProduct())
const browser = await launchBrowser()
try {
  const few = await tabWith(MEASURES - CLOSED, async () => undefined)
  const all = await tabWith(MEASURES, closeLast)
  console.log('| tab | script MB | typed arrays MB | together | whole process MB |\n|---|---|---|---|---|')
  row('6 measures', few.before)
  row('12 measures', all.before)
  row('6 of 12 closed', all.after)
  say(sum(all.before) <= MOST, `12 measures, MB, at most ${MOST}: ${sum(all.before).toFixed(0)}`)
  const share = sum(all.before) - sum(few.before)
  const back = sum(all.before) - sum(all.after)
  say(
    back >= 0.9 * share,
    `given back of the six's ${share.toFixed(0)} MB, at least nine tenths: ${back.toFixed(0)} (${(back / share).toFixed(2)})`,
  )
} finally {
  await browser.close()
  await city.stop()
}
/** A tab of its own with the first `count` measures: what it holds, and what is left after `then`. */
async function tabWith(
  count: number,
  then: (page: Page) => Promise<unknown>,
): Promise<{ before: Held; after: Held }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await openDesk(context, city.url, count)
  const before = await held(browser, page)
  await then(page)
  const after = await held(browser, page)
  await context.close()
  return { before, after }
}

async function closeLast(page: Page): Promise<void> {
  for (let left = MEASURES; left > MEASURES - CLOSED; left--) {
    const panel = page.locator('[data-panel]').nth(left - 1)
    await panel.getByRole('button', { name: /设置/ }).click()
    await page.getByRole('button', { name: /移除图表/ }).click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-panel]').length === count,
      left - 1,
    )
  }
}

function sum({ script, arrays }: Held): number {
  return script + arrays
}

function row(name: string, one: Held): void {
  const cells = [one.script, one.arrays, sum(one), one.process]
  console.log(`| ${name} | ${cells.map((value) => value.toFixed(0)).join(' | ')} |`)
}
