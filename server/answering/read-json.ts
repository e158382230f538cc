import type { z } from 'zod'
import { ApiError } from '#server/errors.ts'
import { readBody } from '#server/ingest/read-body.ts'
import { faultsOf } from '#server/parse.ts'

const bodyLimit = 1 << 20

/** A JSON body through its schema; every wrong field is named. */
export async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const text = new TextDecoder().decode(await readBody(request, bodyLimit))
  if (text.trim() === '') throw new ApiError('empty-body', {})
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ApiError('malformed-body', { where: 'JSON' })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error.issues, null)
  throw new ApiError('refused-rows', { count: faults.length }, faults)
}
