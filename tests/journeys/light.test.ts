import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'
import { test } from './setup/journey.ts'

const dist = inject('dist')
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const bytesOf = (path: string) => readFileSync(join(dist, path))

/** What the page names itself, and everything that these import before they run. */
function firstScripts(): Set<string> {
  const named = [
    ...html.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g),
  ]
  const found = new Set<string>()
  const take = (path: string) => {
    if (found.has(path) || !existsSync(join(dist, path))) return
    found.add(path)
    const text = bytesOf(path).toString()
    for (const [, target] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)[^'"();]*?["']\.\/([\w.-]+\.js)["']/g,
    ))
      take(`/assets/${target}`)
  }
  for (const [, script, preload] of named) take(script ?? preload!)
  return found
}

/** Bytes of a body as they come over the wire to a browser. */
function sentBytes(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(new URL(path, inject('address')), { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(path))))
    }).on('error', reject)
  })
}

test('the first paint needs at most 150 KB of compressed script', async () => {
  const scripts = [...firstScripts()]
  expect(scripts.length).toBeGreaterThan(2)
  const sizes = await Promise.all(scripts.map(sentBytes))
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024
  console.info(`first paint: ${scripts.length} scripts, ${kilobytes.toFixed(1)} KB`)
  expect(kilobytes).toBeGreaterThan(20)
  expect(kilobytes).toBeLessThanOrEqual(150)
})

test('the built product carries neither the mock server nor the database of the demonstration', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /mockServiceWorker|pglite|initdb|town\.bin/i.test(name))).toEqual([])
  const scripts = files.filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => /setupWorker|MOCK_ACTIVATE|PGlite/.test(bytesOf(name).toString()))).toEqual(
    [],
  )
})

test('map, charts and the pinyin dictionary are chunks of their own, and none of them is in the way', async ({
  visitor,
}) => {
  const first = firstScripts()
  const holding = (sign: RegExp) =>
    readdirSync(join(dist, 'assets'))
      .filter((name) => name.endsWith('.js') && sign.test(bytesOf(join('assets', name)).toString()))
      .map((name) => `/assets/${name}`)
  const large = { map: holding(/maplibregl-canvas/), charts: holding(/recharts-(wrapper|surface)/) }
  const loaded: string[] = []
  const desk = await visitor.open('/', {
    prepare: (context) => context.on('request', (request) => loaded.push(new URL(request.url()).pathname)),
  })
  for (const [name, chunks] of Object.entries(large)) {
    expect(chunks.length, name).toBeGreaterThan(0)
    expect(
      chunks.filter((chunk) => first.has(chunk)),
      name,
    ).toEqual([])
    expect(
      chunks.some((chunk) => loaded.includes(chunk)),
      name,
    ).toBe(true)
  }
  const before = new Set(loaded)
  await desk.search.fill('xj')
  await desk.page.getByRole('option').first().waitFor()
  await expect.poll(() => loaded.some((path) => path.endsWith('.js') && !before.has(path))).toBe(true)
})

test('no request leaves for another host in a whole session', async ({ visitor }) => {
  const { origin } = new URL(inject('address'))
  const asked: string[] = []
  const desk = await visitor.open('/', {
    prepare: (context) => context.on('request', (request) => asked.push(request.url())),
  })
  const { page } = desk
  await desk.search.fill('xujing')
  await page.getByRole('option').first().waitFor()
  await desk.search.press('Enter')
  await expect.poll(() => desk.heading()).toBe('徐泾镇')
  await desk.choose(zh.filters.measure, '门岗进入')
  await page.getByRole('button', { name: zh.map.zoomIn }).click()
  await page.getByRole('button', { name: zh.map.tilt }).click()
  await desk.twin('境外来沪人员')
  await page.keyboard.press('t')
  await desk.openCard(1)
  await page.locator('section[aria-label$="的数字"] tr').first().waitFor()
  await page.getByRole('group', { name: zh.filters.days, exact: true }).getByRole('button').nth(1).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: zh.shell.toDark }).click()
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url))).toEqual([])
})
