import type { Context } from '#server/context.ts'
import type { NewObservation, PostReply } from '#src/contract/observations.ts'

export interface PostRequest {
  observations: readonly NewObservation[]
  /** The token's name, or `loopback`. */
  source: string
  /** The `Idempotency-Key`, with a digest of the body it came with. */
  idempotency: { key: string; digest: string } | null
}

/** Validates and stores one request in one transaction; throws an `ApiError` and stores nothing where any row is refused. */
export async function recordObservations(_context: Context, _request: PostRequest): Promise<PostReply> {
  throw new Error('not built yet')
}
