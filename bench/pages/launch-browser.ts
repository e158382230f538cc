import { type Browser, chromium } from 'playwright-core'
import { browserFlags, findBrowser } from '../../tests/journeys/setup/find-browser.ts'

/** CHROMIUM_PATH chooses the browser, CHROMIUM_FLAGS (spaces between) stand in for those of software rendering. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: process.env.CHROMIUM_FLAGS?.split(' ') ?? browserFlags,
  })
}
