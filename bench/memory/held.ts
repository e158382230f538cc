import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'

/** MB. */
export interface Held {
  /** Objects of the page's scripts, and of the document behind them. */
  script: number
  /** What typed arrays stand on, which no heap counts. */
  arrays: number
  /** What the tab's process has to itself, the browser's own program in it too; NaN where the system cannot say. */
  process: number
}

interface Usage {
  usedSize: number
  embedderHeapUsedSize: number
  backingStorageSize: number
}

/** What a page holds when nothing is left to be collected. */
export async function held(browser: Browser, page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  // What a first collection lets go of may hold more.
  for (let round = 0; round < 4; round++) {
    await session.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(1_000)
  }
  const usage = (await session.send('Runtime.getHeapUsage')) as Usage
  await session.detach()
  return {
    script: (usage.usedSize + usage.embedderHeapUsedSize) / 1e6,
    arrays: usage.backingStorageSize / 1e6,
    process: await processOf(browser),
  }
}

/** The largest of the browser's tabs: others have no page in them. */
async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateOf(id)))
}

function privateOf(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
    return [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1e3
  } catch {
    return Number.NaN
  }
}
