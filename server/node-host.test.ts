import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeHost } from './node-host.ts'

let home: string
let dist: string
const long = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ i })))

const api = (request: Request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/live')
    return new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } })
  if (pathname === '/api/short') return Response.json({ a: 1 })
  if (pathname === '/api/long')
    return new Response(long, {
      headers: { 'content-type': 'application/json', etag: 'W/"1"', vary: 'Accept' },
    })
  return new Response('none', { status: 404 })
}

const get = (path: string, headers: Record<string, string> = {}) =>
  nodeHost(api, { dist, basemap: null })(new Request(`http://127.0.0.1${path}`, { headers }))
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lookout-host-'))
  dist = join(home, 'dist')
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(home, 'secret.txt'), 'secret')
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>瞭望</title>')
  await writeFile(join(dist, 'assets', 'app-abc123.js'), `console.log(${JSON.stringify(long)})`)
})
afterAll(() => rm(home, { recursive: true, force: true }))

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('a long answer is compressed with %s and says the same', async (encoding, decompress) => {
  const response = await get('/api/long', { 'accept-encoding': encoding })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
  const body = await bytesOf(response)
  expect(body.length).toBeLessThan(long.length / 2)
  expect(decompress(body).toString()).toBe(long)
})

test('short answers, streams and callers without an encoding get plain bytes', async () => {
  for (const [path, accepted] of [
    ['/api/short', 'br'],
    ['/api/live', 'br'],
    ['/api/long', 'identity'],
    ['/api/long', 'br;q=0'],
  ] as const)
    expect((await get(path, { 'accept-encoding': accepted })).headers.get('content-encoding')).toBeNull()
})

test('hashed files may be kept for ever, the page is asked for each time', async () => {
  const script = await get('/assets/app-abc123.js', { 'accept-encoding': 'br' })
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect(brotliDecompressSync(await bytesOf(script)).toString()).toContain('console.log')
  const page = await get('/')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  const known = page.headers.get('etag')!
  expect((await get('/', { 'if-none-match': known })).status).toBe(304)
})

test('an address inside the product is the page; a missing file or API is not', async () => {
  expect(await (await get('/explore?area=310118')).text()).toContain('瞭望')
  expect((await get('/assets/gone.js')).status).toBe(404)
  expect((await get('/api/nothing')).status).toBe(404)
})

test('a screen keeps its address; a page that is none is the product’s own, with 404', async () => {
  const html = { accept: 'text/html,application/xhtml+xml' }
  for (const path of ['/', '/wall?scene=today', '/scenes', '/data/', '/briefing?area=310118'])
    expect((await get(path, html)).status, path).toBe(200)
  for (const path of ['/reports', '/wall/today', '/old/page.html', '/assets/gone.js']) {
    const reply = await get(path, html)
    expect(reply.status, path).toBe(404)
    expect(reply.headers.get('content-type')).toContain('text/html')
    expect(reply.headers.get('cache-control')).toBe('no-cache')
    expect(reply.headers.get('vary')?.split(', ')).toContain('Accept')
    expect(await reply.text()).toContain('<title>瞭望</title>')
    const etag = reply.headers.get('etag')!
    expect((await get(path, { ...html, 'if-none-match': etag })).status).toBe(304)
  }
  expect(await (await get('/api/nothing', html)).text()).toBe('none')
})

test('nothing outside the folder is served', async () => {
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])
    expect(await (await get(path)).text()).not.toContain('secret')
})

test('a part of a file can be asked for', async () => {
  const part = await get('/index.html', { range: 'bytes=2-8' })
  expect(part.status).toBe(206)
  expect(await part.text()).toBe('doctype')
  expect((await get('/index.html', { range: 'bytes=9999-' })).status).toBe(416)
})
