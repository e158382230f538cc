import type { Candidates } from '#server/ingest/candidates.ts'
import { candidatesOf, type NewReport } from '#server/ingest/report-candidates.ts'
import { toDayNumber } from '#src/domain/days.ts'

export interface Said {
  measure: string
  place: string
  /** `YYYY-MM-DD`. */
  day: string
  value: number | null
  key?: string
  estimated?: boolean
  qualifier?: string
  reason?: string
}

/** What a file says, as its columns. */
export function saidAs(rows: readonly Said[]): Candidates {
  return candidatesOf(
    rows.map(
      ({ measure, place, day, value, key, estimated, qualifier, reason }): NewReport => ({
        measure,
        place,
        day: toDayNumber(day),
        value,
        key: key ?? null,
        estimated: estimated ?? false,
        qualifier: qualifier ?? null,
        reason: reason ?? null,
      }),
    ),
  )
}
