import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { CAMERA } from './city/town-map.ts'
import { quantile } from './judging/quantile.ts'
import { say } from './judging/say.ts'
import { launchBrowser } from './pages/launch-browser.ts'
import { ownParts } from './pages/own-parts.ts'
import { type Painted, paintedAfter, watchPaint } from './pages/painted.ts'
import { servePages } from './pages/serve-pages.ts'

/**
 * A million sites: the product's map beside a bare deck.gl layer of the same points, in one browser, in turn:
 * `npx tsx bench/million.ts [FRAMES] [ROUNDS] [SITES]`. Each frame is waited for until the graphics have drawn it. Then a lasso, from far
 * and from near: from its last corner, and from letting it go, to the painted count and to the map; with no frames, that alone.
 * CHROMIUM_PATH and CHROMIUM_FLAGS as in frames.ts.
 */
const [frames, rounds, sites] = [12, 2, 1_000_000].map((usual, at) =>
  Number(process.argv[2 + at] ?? usual),
) as [number, number, number]
const names = ['bare', 'ours', 'all'] as const
type Name = (typeof names)[number]
const cases = [
  ['pan from far', 'pan', CAMERA.zoom],
  ['zoom from far', 'zoom', CAMERA.zoom],
  ['pan from near', 'pan', 14],
  ['zoom from near', 'zoom', 14],
] as const
const served = await servePages(new URL('million/', import.meta.url), ['ours', 'bare'], ownParts)
const browser = await launchBrowser({ byItself: true })
try {
  const ours = await open('ours.html?')
  console.log(
    `${sites.toLocaleString('en')} sites, ${rounds} × ${frames} frames, load ${loadavg()[0]!.toFixed(1)}`,
  )
  if (frames > 0) await beside(ours)
  console.log('\n| a lasso | holds | count p50 · p95 ms | map p50 · p95 ms |\n|---|---|---|---|')
  const counts = [...(await lasso(ours, 'far', CAMERA.zoom)), ...(await lasso(ours, 'near', 14))]
  for (const { what, p95 } of counts)
    say(p95 <= 100, `${what}: p95 to the painted count, at most 100 ms: ${p95.toFixed(0)}`)
} finally {
  await browser.close()
  await served.stop()
}
async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(300_000)
  page.on('pageerror', (error) => console.error(error.message))
  await page.addInitScript('globalThis.__name = (one) => one')
  await page.addInitScript(watchPaint)
  await page.goto(`${served.address}${path}sites=${sites}`)
  await page.waitForFunction(() => window.ready)
  return page
}

/** Pan and zoom of the product's page and of the bare one. */
async function beside(ours: Page): Promise<void> {
  const pages = { ours, bare: await open('bare.html?'), all: await open('ours.html?draw=all&') }
  console.log('\n| | bare p50 · p95 ms | as the desk shows them | each site drawn |\n|---|---|---|---|')
  const results = []
  for (const [what, gesture, zoom] of cases) results.push(await measure(pages, what, gesture, zoom))
  for (const { what, name, share, ratio } of results.flat())
    say(ratio <= 1.2, `${what}, ${name}, p${share * 100} over bare's, at most 1.2: ${ratio.toFixed(2)}`)
  await pages.bare.close()
  await pages.all.close()
}

async function measure(pages: Record<Name, Page>, what: string, gesture: 'pan' | 'zoom', zoom: number) {
  const times: Record<Name, number[]> = { bare: [], ours: [], all: [] }
  for (const page of Object.values(pages)) {
    await page.bringToFront()
    await page.evaluate((camera) => window.stand(camera), { lon: CAMERA.lon, lat: CAMERA.lat, zoom })
    await page.evaluate(() => window.awaitStill())
  }
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const page = pages[name]
      await page.bringToFront()
      const given = [gesture, round < 0 ? 2 : frames] as const
      const list = await page.evaluate(([how, count]) => window[how](count), given)
      // Else the next page would wait for the rest of this one's move.
      await page.evaluate(() => window.awaitStill())
      if (round >= 0) times[name].push(...list)
    }
  const cells = names.map((name) =>
    [0.5, 0.95].map((share) => quantile(times[name], share).toFixed(0)).join(' · '),
  )
  console.log(`| ${what} | ${cells.join(' | ')} |`)
  return (['ours', 'all'] as const).flatMap((name) =>
    [0.5, 0.95].map((share) => ({
      what,
      name: name === 'ours' ? 'as the desk shows them' : 'each site drawn',
      share,
      ratio: quantile(times[name], share) / quantile(times.bare, share),
    })),
  )
}

/** Drawn with the mouse by the map's own tool, wider each time, as fast as the page takes it. */
async function lasso(page: Page, where: string, zoom: number) {
  await page.bringToFront()
  await page.evaluate((camera) => window.stand(camera), { ...CAMERA, zoom })
  const times: Record<'its last corner' | 'let go', Painted[]> = { 'its last corner': [], 'let go': [] }
  let held = ''
  for (let step = 0; step < 8; step++) {
    const reach = 180 + 10 * step
    const corner = (turn: number) =>
      [640 + reach * Math.cos(turn / 2), 400 + reach * Math.sin(turn / 2)] as const
    const draw = async (corners: number) => {
      await page.getByRole('button', { name: 'lasso' }).click()
      await page.mouse.move(...corner(0))
      await page.mouse.down()
      for (let turn = 1; turn < corners; turn++) await page.mouse.move(...corner(turn))
    }
    await draw(12)
    times['its last corner'].push(
      await paintedAfter(page, 'pointermove', () => page.mouse.move(...corner(12))),
    )
    await page.mouse.up()
    await draw(13)
    times['let go'].push(await paintedAfter(page, 'pointerup', () => page.mouse.up()))
    held = (await page.locator('output').textContent()) ?? ''
  }
  return Object.entries(times).map(([what, list]) => {
    const [page50, page95, all50, all95] = (['page', 'all'] as const).flatMap((of) =>
      [0.5, 0.95].map((share) =>
        quantile(
          list.slice(1).map((one) => one[of]),
          share,
        ),
      ),
    ) as [number, number, number, number]
    console.log(
      `| from ${where}, ${what} | ${held} | ${page50.toFixed(0)} · ${page95.toFixed(0)} | ${all50.toFixed(0)} · ${all95.toFixed(0)} |`,
    )
    return { what: `a lasso from ${where}, ${what}`, p95: page95 }
  })
}
