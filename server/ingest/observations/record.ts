import type { Context } from '#server/context.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { commitReports, IdempotencyConflict } from '#server/db/reports/commit-reports.ts'
import { ApiError } from '#server/errors.ts'
import type { Reporter } from '#src/contract/access/reporters.ts'
import type { NewObservation, PostReply } from '#src/contract/handing-in/observations.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { beyondLimits } from './reporter-limits.ts'
import { validate } from './validate.ts'

export interface PostRequest {
  observations: readonly NewObservation[]
  /** The reporter's name: an office, a device or a file. */
  source: string
  /** Whose limits hold; null: anybody's who may write. */
  reporter: Reporter | null
  /** The `Idempotency-Key`, with a digest of the body it came with. */
  idempotency: { key: string; digest: string } | null
}

const faultsTold = 100

/**
 * Validates and stores one request in one transaction, and tells the live feed. Throws an `ApiError` and stores nothing where
 * any row is refused.
 */
export async function recordObservations(context: Context, request: PostRequest): Promise<PostReply> {
  const { catalog, clock, db, live, settings } = context
  const now = clock.now()
  const known = await directoryOf(db)
  const isKnown = request.observations.every(({ place }) => known.byKey.has(place))
  const { byKey: places } = isKnown ? known : await directoryOf(db, true)
  const today = toDayNumber(dayAt(now, settings.timeZone))
  const { reports, faults } = validate(request.observations, { catalog, places, today })
  if (request.reporter) faults.push(...beyondLimits(request.reporter, request.observations, places))
  if (faults.length > 0)
    throw new ApiError('refused-rows', { count: faults.length }, faults.slice(0, faultsTold))
  const committed = await commitReports(db, { ...request, reports, now: now.getTime() }).catch((error) => {
    if (!(error instanceof IdempotencyConflict) || !request.idempotency) throw error
    throw new ApiError('idempotency-conflict', { key: request.idempotency.key })
  })
  // What is stored is acknowledged even where the feed stumbles; it catches up with the next commit.
  await live.pull().catch((error) => context.log.error({ error: String(error) }, 'live feed is behind'))
  const { recordedAt, ...counts } = committed
  return { recordedAt: new Date(recordedAt).toISOString(), ...counts }
}
