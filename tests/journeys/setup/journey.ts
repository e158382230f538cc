import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { Desk } from './desk.ts'

export interface Visitor {
  /** Opens an address of the product in a browser that knows nothing of earlier visits. */
  open(path?: string, options?: VisitOptions): Promise<Desk>
}

export interface VisitOptions extends BrowserContextOptions {
  /** Another server than the journeys' own. */
  address?: string
  /** Runs before the first request. */
  prepare?: (context: BrowserContext) => unknown
  /** Do not wait until the numbers are there. */
  early?: boolean
}

/** A journey's own visitor; what it opened is shut afterwards, and an error on any of its pages fails the journey. */
export const test = base.extend<{ home: string; visitor: Visitor; browser: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that one needs from its pattern
  home: async ({}, use) => {
    await use(inject('address'))
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that one needs from its pattern
  browser: async ({}, use) => {
    const browser = await chromium.connect(inject('browser'))
    await use(browser)
    await browser.close()
  },
  visitor: async ({ browser, home }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[] = []
    const open = async (path = '/', { address, prepare, early, ...options }: VisitOptions = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        // Frames drawn in software are dear: the camera jumps instead of flying.
        reducedMotion: 'reduce',
        baseURL: address ?? home,
        ...options,
      })
      contexts.push(context)
      context.setDefaultTimeout(60_000)
      context.on('weberror', (fault) => errors.push(fault.error().stack || String(fault.error())))
      await prepare?.(context)
      const page = await context.newPage()
      const desk = new Desk(page)
      await page.goto(path, { waitUntil: 'commit' })
      if (!early) await desk.isReady()
      return desk
    }
    await use({ open })
    await Promise.all(contexts.map((context) => context.close()))
    expect(errors).toEqual([])
  },
})

/** The search parameters of a page's address. */
export function paramsOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}
