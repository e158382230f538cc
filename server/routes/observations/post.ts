import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { ApiError } from '#server/errors.ts'
import { parseObservations } from '#server/ingest/observations/parse-observations.ts'
import { PostGate, type PostLimits } from '#server/ingest/observations/post-gate.ts'
import { recordObservations } from '#server/ingest/observations/record.ts'
import { bodyLimit, readBody } from '#server/ingest/read-body.ts'
import { sha256 } from '#server/ingest/sha256.ts'
import { refuseForeignPages, writerOf } from '#server/ingest/writer.ts'

const keyLimit = 200

/** `POST /api/observations`: one transaction a request; all rows or none. */
export function registerPostObservations(app: Api, context: Context, limits?: PostLimits): void {
  const gate = new PostGate(limits)
  app.post('/api/observations', async (c) => {
    const { reporter } = c.get('viewer')
    if (reporter) refuseForeignPages(c.req.raw)
    const right = reporter ? reporter.name : writerOf(c.req.raw, c.get('viewer'), context.settings)
    const key = idempotencyKeyOf(c.req.raw)
    const type = c.req.header('content-type') ?? null
    const reply = await gate.through(mostBytes(c.req.raw), async () => {
      const bytes = await readBody(c.req.raw)
      const observations = parseObservations(new TextDecoder().decode(bytes), type)
      const idempotency = key === null ? null : { key, digest: await sha256(bytes) }
      // A reporter goes by the name it was given.
      const source = reporter ? right : (sourceOf(c.req.raw) ?? right)
      return recordObservations(context, { observations, source, reporter, idempotency })
    })
    return c.json(reply, 200, { 'cache-control': 'no-store' })
  })
}

/** `Lookout-Source` names the office or device behind the token. */
function sourceOf(request: Request): string | null {
  const name = request.headers.get('lookout-source')
  if (name === null) return null
  try {
    return decodeURIComponent(name).trim().slice(0, 100) || null
  } catch {
    return null
  }
}

/** What a body may come to: who does not say its length, or packed it, may fill the limit. */
function mostBytes({ headers }: Request): number {
  const length = headers.get('content-length')
  return length === null || headers.has('content-encoding') ? bodyLimit : Number(length)
}

function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > keyLimit)
    throw new ApiError('invalid-idempotency-key', { limit: keyLimit })
  return key
}
