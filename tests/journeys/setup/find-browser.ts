import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chrome or Chromium; installs one where there is none: Playwright's, or Debian's where that is refused. */
export function findBrowser(): string {
  const found = firstExisting()
  if (found) return found
  console.log('No Chrome or Chromium found; installing one for the browser journeys.')
  spawnSync(process.execPath, [playwrightCli(), 'install', 'chromium-headless-shell'], { stdio: 'inherit' })
  const playwrights = firstExisting()
  if (playwrights) return playwrights
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit' })
  const debians = firstExisting()
  if (debians) return debians
  throw new Error(
    'The browser journeys need Chrome or Chromium; none is installed and none could be. Set CHROMIUM_PATH.',
  )
}

function firstExisting(): string | undefined {
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path))
}

function playwrightCli(): string {
  return new URL('../../../node_modules/playwright-core/cli.js', import.meta.url).pathname
}

/** Software rendering, no sandbox (root in containers), and nothing that calls home. */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
