/** Answers with an ETag, and a small store of encoded ones, so that a crowd asking the same costs one encoding. */

export interface Encoded {
  body: Uint8Array<ArrayBuffer> | string
  type: string
}

export interface AnswerHeaders {
  /** Changes whenever the body may; without the quotes. */
  etag: string
  /** For ever under this URL. */
  immutable?: boolean
  /** Shown to this viewer only: no shared cache may keep it. */
  privately?: boolean
  vary?: string
  extra?: Record<string, string>
}

/** 304 where the caller has it already, else the body; `encode` is only called when it is needed. */
export async function conditional(
  request: Request,
  { etag, immutable, privately, vary, extra }: AnswerHeaders,
  encode: () => Encoded | Promise<Encoded>,
): Promise<Response> {
  // Weak: the host may compress the same answer in several ways.
  const tag = `W/"${etag}"`
  const scope = privately ? 'private' : 'public'
  const headers: Record<string, string> = {
    etag: tag,
    'cache-control': immutable ? `${scope}, max-age=31536000, immutable` : `${scope}, no-cache`,
    vary: vary ?? 'Accept-Encoding',
    ...extra,
  }
  const known = request.headers.get('if-none-match')
  if (known !== null && matches(known, tag)) return new Response(null, { status: 304, headers })
  const { body, type } = await encode()
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}

function matches(known: string, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return known.trim() === '*' || known.split(',').some((one) => bare(one) === bare(tag))
}

export const jsonType = 'application/json; charset=utf-8'

export function json(value: unknown): Encoded {
  return { body: JSON.stringify(value), type: jsonType }
}

/** Keeps the answers used last, up to a number of bytes. */
export class AnswerStore {
  readonly #kept = new Map<string, Encoded>()
  readonly #limit: number
  #bytes = 0

  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit
  }

  async get(key: string, encode: () => Encoded | Promise<Encoded>): Promise<Encoded> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept
    }
    const made = await encode()
    if (this.#kept.has(key)) return made
    this.#kept.set(key, made)
    this.#bytes += made.body.length
    for (const [old, { body }] of this.#kept) {
      if (this.#bytes <= this.#limit) break
      this.#kept.delete(old)
      this.#bytes -= body.length
    }
    return made
  }
}
