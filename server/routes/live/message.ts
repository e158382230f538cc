import type { Commit, ReportedCell } from '#server/ingest/change-feed.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { LiveCell, LiveDeclared, LiveObservations, LiveStatus } from '#src/contract/figures/live.ts'
import { toDay } from '#src/domain/days.ts'

/** More cells than this are cheaper to fetch than to patch. */
const cellsSent = 2_000

/** A commit as a viewer may see it: cells of a measure with small counts are left out unless the viewer has the right. */
export function observationsMessage(
  commit: Commit,
  catalog: Catalog,
  seesSmallCounts: boolean,
): LiveObservations {
  const hidden = new Set(
    seesSmallCounts
      ? []
      : catalog.measures.filter(({ suppressBelow }) => suppressBelow !== undefined).map(({ id }) => id),
  )
  return {
    seq: commit.seq,
    changes: commit.changes.map(({ seq, recordedAt, measure, days, cells }) => ({
      seq,
      recordedAt: new Date(recordedAt).toISOString(),
      measure,
      days: { from: toDay(days.from), to: toDay(days.to) },
      cells: cells === null || cells.length > cellsSent || hidden.has(measure) ? null : cells.map(liveCell),
    })),
  }
}

export function event(
  name: string,
  id: number,
  data: LiveObservations | LiveStatus | LiveDeclared,
): Uint8Array {
  return new TextEncoder().encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
}

const liveCell = ({ place, day, key, value, estimated }: ReportedCell): LiveCell => ({
  place,
  day: toDay(day),
  breakdown: key,
  value,
  state: value === null ? 'missing' : estimated ? 'estimated' : value === 0 ? 'zero' : 'value',
})
