import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Bytes = Uint8Array<ArrayBuffer>
export type Encoding = 'br' | 'gzip'

const smallest = 1024
const compressible =
  /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript|vnd\.apache\.arrow|wasm|manifest\+json|geo\+json)|image\/svg)/

/** The encoding the caller takes that we prefer; null: none of ours. */
export function encodingOf(request: Request): Encoding | null {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]!.trim())
  if (accepted.includes('br') || accepted.includes('*')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : null
}

export function isCompressible(type: string): boolean {
  return compressible.test(type)
}

/** Quality 5 for text; matrices of counts come out smaller, and in half the time, at 4: there is nothing to match, only to count. */
export async function compress(bytes: Bytes, encoding: Encoding, type: string): Promise<Bytes> {
  if (encoding === 'gzip') return new Uint8Array(await promisify(gzip)(bytes))
  const quality = type.includes('arrow') ? 4 : 5
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return new Uint8Array(await promisify(brotliCompress)(bytes, { params }))
}

/** Compressed bodies of the answers used last, so that a crowd costs one compression. */
export class CompressedBodies {
  readonly #kept = new Map<string, Promise<Bytes>>()
  #bytes = 0
  readonly #limit: number

  constructor(limit = 128 * 1024 * 1024) {
    this.#limit = limit
  }

  get(key: string, make: () => Promise<Bytes>): Promise<Bytes> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept
    }
    const made = make()
    this.#kept.set(key, made)
    made.then(
      ({ length }) => this.#shrink(length),
      () => this.#kept.delete(key),
    )
    return made
  }

  async #shrink(added: number): Promise<void> {
    this.#bytes += added
    for (const [key, body] of this.#kept) {
      if (this.#bytes <= this.#limit) return
      this.#kept.delete(key)
      this.#bytes -= (await body.catch(() => null))?.length ?? 0
    }
  }
}

/** The same answer compressed, where its caller takes that and it is worth it. Streams, and what is made as it is read, pass untouched. */
export async function compressed(
  request: Request,
  response: Response,
  bodies: CompressedBodies,
): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  const encoding = encodingOf(request)
  const isKept = response.headers.get('cache-control')?.includes('no-transform')
  if (!encoding || !response.body || response.headers.has('content-encoding') || isKept) return response
  if (!isCompressible(type)) return response
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  addVary(headers, 'Accept-Encoding')
  if (body.length < smallest) return new Response(body, { status: response.status, headers })
  const etag = headers.get('etag')
  const make = () => compress(body, encoding, type)
  const bytes = await (etag && response.status === 200
    ? bodies.get(`${encoding} ${etag} ${request.url}`, make)
    : make())
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.length))
  return new Response(bytes, { status: response.status, headers })
}

function addVary(headers: Headers, name: string): void {
  const vary = headers.get('vary')
  if (!vary) headers.set('vary', name)
  else if (!vary.toLowerCase().includes(name.toLowerCase())) headers.set('vary', `${vary}, ${name}`)
}
