import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { ApiError } from '#server/errors.ts'
import { parseObservations } from '#server/ingest/parse-observations.ts'
import { readBody } from '#server/ingest/read-body.ts'
import { recordObservations } from '#server/ingest/record.ts'
import { sha256 } from '#server/ingest/sha256.ts'
import { writerOf } from '#server/ingest/writer.ts'

const keyLimit = 200

/** `POST /api/observations`: one transaction a request; all rows or none. */
export function registerPostObservations(app: Api, context: Context): void {
  app.post('/api/observations', async (c) => {
    const source = writerOf(c.req.raw, c.get('viewer'), context.settings)
    const key = idempotencyKeyOf(c.req.raw)
    const bytes = await readBody(c.req.raw)
    const observations = parseObservations(
      new TextDecoder().decode(bytes),
      c.req.header('content-type') ?? null,
    )
    const idempotency = key === null ? null : { key, digest: await sha256(bytes) }
    const reply = await recordObservations(context, {
      observations,
      source: reporterOf(c.req.raw) ?? source,
      idempotency,
    })
    return c.json(reply, 200, { 'cache-control': 'no-store' })
  })
}

/** `Lookout-Source` names the office or device behind the token. */
function reporterOf(request: Request): string | null {
  const name = request.headers.get('lookout-source')
  if (name === null) return null
  try {
    return decodeURIComponent(name).trim().slice(0, 100) || null
  } catch {
    return null
  }
}

function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > keyLimit)
    throw new ApiError('invalid-idempotency-key', { limit: keyLimit })
  return key
}
