import type { BrowserContext, Page } from 'playwright-core'

/** The desk with the first `count` measures of the city in its panels, all drawn. */
export async function openDesk(context: BrowserContext, url: string, count: number): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  page.on('pageerror', (error) => console.error(`ours: ${error.message}`))
  const panels = Array.from({ length: count }, (_, n) => `m${n + 1}`)
  await page.goto(`${url}/?panels=${panels.join(',')}&area=31`)
  await page.waitForFunction((all) => document.querySelectorAll('[data-panel]').length === all, count)
  // A panel asks for its measure when it comes near the screen.
  for (let at = 0; at < count; at++) {
    const panel = page.locator('[data-panel]').nth(at)
    await panel.scrollIntoViewIfNeeded()
    await panel.locator('svg').first().waitFor()
  }
  await page.locator('[data-panel]').first().scrollIntoViewIfNeeded()
  await page.locator('canvas.maplibregl-canvas').waitFor()
  return page
}
