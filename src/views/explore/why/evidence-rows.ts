import type { Catalog, FlowMeasure, Measure, StockMeasure } from '#src/contract/catalog.ts'
import type { Evidence } from '#src/contract/figures/evidence.ts'
import type { Day } from '#src/contract/primitives.ts'
import { addDays } from '#src/domain/days.ts'
import { measureOf, partsOf } from '#src/situation/measures/measures.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'

/** One reported measure that bears on a number, and the days of it that do. */
export interface EvidencePart {
  measure: FlowMeasure | StockMeasure
  key: string | null
  from: Day
  to: Day
}

/** What was reported, of which a number is made: its own measure, a ratio's two, a cohort's flows over its clock. */
export function evidenceParts(catalog: Catalog, measure: Measure, of: WhyQuestion): EvidencePart[] {
  return partsOf(catalog, measure).flatMap((part): EvidencePart[] => {
    if (part.kind === 'cohort') {
      const from = addDays(of.to, 1 - part.days)
      return [part.flow, part.released].flatMap((id) => {
        const flow = id === undefined ? null : measureOf(catalog, id)
        return flow?.kind === 'flow' ? [{ measure: flow, key: null, from, to: of.to }] : []
      })
    }
    const key = part.breakdown?.keys.some(({ id }) => id === of.key) ? of.key : null
    const from = part.kind === 'stock' ? addDays(of.to, -part.staleAfterDays) : of.from
    return [{ measure: part, key, from, to: of.to }]
  })
}

/** A reported cell, or a day on which one is missing. */
export interface EvidenceRow {
  id: string
  part: EvidencePart
  day: Day
  /** Null: expected and not reported. */
  report: Evidence | null
  /** Of a stock: the report that counts. */
  inForce: boolean
}

/** The reports of a part and its missing days, the newest first. */
export function evidenceRows(
  part: EvidencePart,
  reports: readonly Evidence[],
  missing: readonly Day[],
): EvidenceRow[] {
  const newest = reports.find(({ value, suppressed }) => value !== null || suppressed)?.day
  const isStock = part.measure.kind === 'stock'
  const told = reports.map((report) => ({
    id: `${part.measure.id} ${report.day} ${report.breakdown ?? ''}`,
    part,
    day: report.day,
    report,
    inForce: isStock && report.day === newest && newest < part.to,
  }))
  const absent = missing
    .filter((day) => !reports.some((report) => report.day === day))
    .map((day) => ({ id: `${part.measure.id} ${day} –`, part, day, report: null, inForce: false }))
  return [...told, ...absent].sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
}
