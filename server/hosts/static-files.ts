import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { screenPaths } from '#src/contract/screen-paths.ts'
import { type CompressedBodies, compressed, encodingOf } from './compress.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const screens = new Set<string>(['/', '/index.html', ...Object.values(screenPaths)])

/**
 * A file of the built product, or the page itself for any address of a screen, and with status 404 where somebody who wants a page has
 * asked for one that is none: it says so in the reader's language. Null: there is no such file. Files under `assets/` carry their hash
 * in their name and never change.
 */
export async function staticFile(
  root: string,
  request: Request,
  bodies: CompressedBodies,
): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  const path = pathIn(root, pathname)
  if (path === null) return null
  const own = await found(path)
  if (own) return fileAnswer(root, own, request, bodies)
  const wantsPage = extname(path) === '' || request.headers.get('accept')?.includes('text/html')
  const page = wantsPage ? await found(join(root, 'index.html')) : null
  if (page === null) return null
  const answer = await fileAnswer(root, page, request, bodies)
  if (answer.status !== 200 || screens.has(pathname.replace(/(.)\/$/, '$1'))) return answer
  // Other callers are told in JSON that this is nothing.
  answer.headers.append('vary', 'Accept')
  return new Response(answer.body, { status: 404, headers: answer.headers })
}

async function fileAnswer(
  root: string,
  file: Found,
  request: Request,
  bodies: CompressedBodies,
): Promise<Response> {
  const type = types[extname(file.path)] ?? 'application/octet-stream'
  const hashed = file.path.startsWith(join(root, 'assets') + sep)
  const headers: Record<string, string> = {
    etag: `W/"${file.size.toString(36)}-${Math.round(file.changed).toString(36)}"`,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': type,
    'accept-ranges': 'bytes',
    vary: 'Accept-Encoding',
  }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '')
  if (range) return partOf(await readFile(file.path), range, headers)
  if (encodingOf(request) === 'br') {
    const ready = await found(`${file.path}.br`)
    if (ready) return bodyOf(await readFile(ready.path), { ...headers, 'content-encoding': 'br' })
  }
  return compressed(request, bodyOf(await readFile(file.path), headers), bodies)
}

function bodyOf(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-length': String(bytes.length) },
  })
}

function partOf(bytes: Uint8Array, range: RegExpExecArray, headers: Record<string, string>): Response {
  const from = Number(range[1])
  const to = Math.min(range[2] ? Number(range[2]) : bytes.length - 1, bytes.length - 1)
  if (from > to)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.length}` } })
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
  })
}

function pathIn(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const path = resolve(root, `.${decoded}`)
  return path === resolve(root) || path.startsWith(resolve(root) + sep) ? path : null
}

interface Found {
  path: string
  size: number
  changed: number
}

async function found(path: string): Promise<Found | null> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return null
    return { path, size: about.size, changed: about.mtimeMs }
  } catch {
    return null
  }
}
