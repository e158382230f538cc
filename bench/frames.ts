import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { browserFlags, findBrowser } from '../tests/journeys/setup/find-browser.ts'
import type { Frames } from './frames/drag.ts'
import { ownParts } from './frames/own-parts.ts'

/**
 * Frame times of a drag over 13,000 sites: the product's map, charts and cube beside a bare MapLibre + deck.gl page that only
 * recolours the same points. `npx tsx bench/frames.ts [FRAMES] [ROUNDS]`; CHROMIUM_PATH chooses the browser, CHROMIUM_FLAGS (spaces
 * between) stand in for those of software rendering.
 */
const [frames = '60', rounds = '3'] = process.argv.slice(2)
const root = fileURLToPath(new URL('frames/', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'lookout-frames-'))
const viewport = { width: 1280, height: 800 }

const settings = {
  root,
  configFile: false as const,
  logLevel: 'warn' as const,
  plugins: [react()],
  resolve: { alias: ownParts },
  worker: { format: 'es' as const },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: { ours: join(root, 'ours.html'), bare: join(root, 'bare.html') } },
  },
  preview: { host: '127.0.0.1', port: 0 },
}

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

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

await build(settings)
const server = await preview(settings)
const address = server.resolvedUrls!.local[0]!
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.env.CHROMIUM_FLAGS?.split(' ') ?? browserFlags,
})
const all: Record<'bare' | 'ours', Frames> = {
  bare: { times: [], drawn: 0, script: [] },
  ours: { times: [], drawn: 0, script: [] },
}
// In turn, so that whatever else the machine does slows both alike.
for (let round = 0; round < Number(rounds); round++)
  for (const name of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
    const { times, drawn, script } = await measure(browser, `${address}${name}.html`)
    all[name].times.push(...times)
    all[name].script.push(...script)
    all[name].drawn += drawn
  }
await browser.close()
await server.close()
rmSync(outDir, { recursive: true })

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
console.log(
  `\n${ratio <= 1.25 ? 'met    ' : 'NOT MET'} p95 of ours over p95 of bare, at most 1.25: ${ratio.toFixed(2)}`,
)
process.exitCode = ratio <= 1.25 ? 0 : 1
