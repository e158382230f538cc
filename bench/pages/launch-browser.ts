import { type Browser, chromium } from 'playwright-core'
import { browserFlags, findBrowser } from '../../tests/journeys/setup/find-browser.ts'

/**
 * CHROMIUM_PATH chooses the browser, CHROMIUM_FLAGS (spaces between) stand in for those of software rendering. `byItself`: the browser puts
 * its pages together by itself, as it does where there is no card; else the software that draws WebGL does that too.
 */
export function launchBrowser({ byItself = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args:
      process.env.CHROMIUM_FLAGS?.split(' ') ??
      (byItself ? [...browserFlags, '--disable-gpu-compositing'] : browserFlags),
  })
}
