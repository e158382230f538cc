import axe from 'axe-core'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 AA, a line each: the rule, where, and why. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      document,
      {
        runOnly: { type: 'tag', values: runOnly },
        resultTypes: ['violations'],
      },
    )
    return violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    )
  }, tags)
}

/** How many elements move, or would at a change. */
export function moving(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((one) => Number.parseFloat(one)))
    return [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element)
      return (
        seconds(style.transitionDuration) > 0.02 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0.02)
      )
    }).length
  })
}
