import type { LatestReport } from '#server/db/reports/place-history.ts'
import type { Measure } from '#src/contract/catalog.ts'
import type { PlaceValue } from '#src/contract/figures/places.ts'
import { isResidual } from '#src/domain/cells/suppress.ts'
import { cellAt, type Quantity, seriesStates, type Total, total } from '#src/domain/cube.ts'
import { toDay } from '#src/domain/days.ts'
import { type Run, runOf } from '#src/domain/places.ts'

export interface Asked {
  place: string
  path: string
  day: number
  /** Of the place's own reports, newest first. */
  reports: readonly LatestReport[]
}

/** The newest number of a measure inside a place at or before a day; null: nobody reports it there. */
export function latestValue(
  measure: Measure,
  quantity: Quantity,
  { place, path, day, reports }: Asked,
): { value: PlaceValue; reportedAt: number | null } | null {
  const run = runOf(quantity.places, path)
  const ids = quantity.places.ids.slice(run.lo, run.hi).filter((id) => !isResidual(id))
  if (ids.length === 0) return null
  const own = ids.length === 1 && ids[0] === place
  const on = measure.kind === 'flow' ? lastReported(quantity, run, day) : day
  const sum = total(quantity, run, { from: on, to: on })
  const report = own ? reports.find((one) => isOf(one, measure.id, quantity.key)) : undefined
  const there = sum.state !== 'missing' && sum.state !== 'not-expected'
  const value: PlaceValue = {
    measure: measure.id,
    breakdown: quantity.key,
    day: there ? toDay(own && measure.kind === 'stock' && report ? report.day : on) : null,
    value: own && sum.state === 'stale' ? cellAt(quantity, run.lo, on).value : sum.value,
    state: sum.state,
    numerator: sum.numerator ?? null,
    denominator: sum.denominator ?? null,
    reported: sum.reported,
    expected: sum.expected,
    provenance: report && there ? provenanceOf(report, sum) : null,
  }
  return { value, reportedAt: sum.reportedAt }
}

/** A flow's last day with a report; the day itself where there is none. */
function lastReported(quantity: Quantity, run: Run, day: number): number {
  const { counted, suppressed } = seriesStates(quantity, run)
  for (let on = day; on >= quantity.from; on--) {
    const index = on - quantity.from
    if (counted[index]! > 0 || suppressed[index]! > 0) return on
  }
  return day
}

/** A total of keys comes from whichever of them was reported last. */
function isOf(report: LatestReport, measure: string, key: string | null): boolean {
  return report.measure === measure && (key === null || report.key === key)
}

/** The words of a hidden number may tell it. */
function provenanceOf(report: LatestReport, { state }: Total): PlaceValue['provenance'] {
  const hidden = state === 'suppressed'
  return {
    recordedAt: new Date(report.recordedAt).toISOString(),
    source: report.source,
    batch: report.batch,
    qualifier: hidden ? null : report.qualifier,
    reason: hidden ? null : report.reason,
    corrections: report.corrections,
  }
}
