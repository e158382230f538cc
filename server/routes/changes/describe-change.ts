import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Background } from '#server/db/changes/recent-changes.ts'
import type { ReportedCell } from '#server/ingest/change-feed.ts'
import type { RecentChange } from '#src/contract/figures/changes.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { toDay } from '#src/domain/days.ts'
import type { PickedChange } from './pick-changes.ts'

/** So many cells of a change are compared with what was known before. */
export const cellsCompared = 500

interface Known {
  /** Of the first cells, in their order. */
  background: readonly Background[]
  /** Day number when the change was recorded. */
  today: number
  gazetteer: Gazetteer
  seesSmallCounts: boolean
}

export function describeChange(change: PickedChange, known: Known): RecentChange {
  const { seq, recordedAt, measure, cells } = change
  const { background, today, gazetteer, seesSmallCounts } = known
  let [from, to] = [cells[0]!.day, cells[0]!.day]
  for (const { day } of cells) {
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  const isHidden = measure.suppressBelow !== undefined && !seesSmallCounts
  const places = new Set(cells.map(({ place }) => place))
  const single = cells.length === 1
  return {
    seq,
    recordedAt: new Date(recordedAt).toISOString(),
    measure: measure.id,
    day: toDay(to),
    days: { from: toDay(from), to: toDay(to) },
    places: places.size,
    place: places.size === 1 ? placeOf(gazetteer, cells[0]!.place) : null,
    // Which key it was tells, by the change of a total, what is hidden.
    breakdown: isHidden ? null : shared(cells.map(({ key }) => key)),
    value: single && !isHidden ? cells[0]!.value : null,
    state: isHidden ? 'suppressed' : (shared(cells.map(stateOf)) ?? 'value'),
    before: single && !isHidden ? (background[0]?.before ?? null) : null,
    corrected: background.some(
      ({ before, reason }, i) => before !== null && (cells[i]!.day < today || reason !== null),
    ),
    reason: isHidden ? null : shared(background.map(({ reason }) => reason)),
  }
}

function placeOf({ area, site }: Gazetteer, id: string): RecentChange['place'] {
  const found = site.get(id)
  return { id, name: found?.name ?? area.get(id)?.name ?? id, area: found?.area ?? id }
}

function stateOf({ value, estimated }: ReportedCell): CellState {
  if (value === null) return 'missing'
  return estimated ? 'estimated' : value === 0 ? 'zero' : 'value'
}

/** What all are; null where they differ. */
function shared<T>(all: readonly T[]): T | null {
  return all.every((one) => one === all[0]) ? (all[0] ?? null) : null
}
