import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
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

/**
 * A file of the built product, or the page itself for any address that is a view; null: there is neither. Files under `assets/` carry
 * their hash in their name and never change.
 */
export async function staticFile(
  root: string,
  request: Request,
  bodies: CompressedBodies,
): Promise<Response | null> {
  const path = pathIn(root, new URL(request.url).pathname)
  if (path === null) return null
  const file = (await found(path)) ?? (extname(path) === '' ? await found(join(root, 'index.html')) : null)
  if (file === null) return null
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

async function found(path: string): Promise<{ path: string; size: number; changed: number } | null> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return null
    return { path, size: about.size, changed: about.mtimeMs }
  } catch {
    return null
  }
}
