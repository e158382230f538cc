import type { PlaceRow } from '#server/db/places/places.ts'
import { type Fault, fault } from '#server/errors.ts'
import type { NewReport } from '#server/ingest/report-candidates.ts'
import type { Catalog, FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import type { NewObservation } from '#src/contract/handing-in/observations.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { isReporter } from './is-reporter.ts'

export interface Rules {
  catalog: Catalog
  places: ReadonlyMap<string, PlaceRow>
  /** Day number. */
  today: number
}

export interface Validated {
  reports: NewReport[]
  faults: Fault[]
}

/** Every fault of every row, by row from 1 on; the rows as reports where there is none. */
export function validate(observations: readonly NewObservation[], rules: Rules): Validated {
  const measures = new Map(rules.catalog.measures.map((measure) => [measure.id, measure]))
  const seen = new Map<string, number>()
  const result: Validated = { reports: [], faults: [] }
  observations.forEach((one, i) => {
    const row = i + 1
    const measure = measures.get(one.measure)
    const place = rules.places.get(one.place)
    const day = toDayNumber(one.day)
    const faults: Fault[] = []
    if (!measure) faults.push(fault(row, 'measure', 'unknown-measure', { measure: one.measure }))
    else if (measure.kind === 'ratio' || measure.kind === 'cohort')
      faults.push(fault(row, 'measure', 'derived-measure', { measure: one.measure }))
    else faults.push(...againstMeasure(one, measure, row))
    if (!place) faults.push(fault(row, 'place', 'unknown-place', { place: one.place }))
    if (day > rules.today)
      faults.push(fault(row, 'day', 'future-day', { day: one.day, today: toDay(rules.today) }))
    else if (
      place &&
      measure &&
      'reporting' in measure &&
      !isReporter(measure.reporting, place, day, rules.places)
    )
      faults.push(fault(row, 'place', 'double-count', { place: one.place }))
    const cell = JSON.stringify([one.measure, one.place, one.day, one.breakdown ?? null])
    const other = seen.get(cell)
    if (other !== undefined) faults.push(fault(row, null, 'duplicate', { other }))
    else seen.set(cell, row)
    result.faults.push(...faults)
    if (faults.length === 0) result.reports.push(reportOf(one, day))
  })
  return result
}

function againstMeasure(one: NewObservation, measure: FlowMeasure | StockMeasure, row: number): Fault[] {
  const faults: Fault[] = []
  const keys = measure.breakdown?.keys.map(({ id }) => id) ?? []
  if (one.breakdown !== undefined && !keys.includes(one.breakdown))
    faults.push(
      fault(row, 'breakdown', 'unknown-breakdown', {
        breakdown: one.breakdown,
        keys: keys.join(', ') || '—',
      }),
    )
  if (one.value === null) return faults
  const { min, max } = measure.bounds ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }
  if (one.value < min) faults.push(fault(row, 'value', 'too-small', { limit: min }))
  if (one.value > max) faults.push(fault(row, 'value', 'too-large', { limit: max }))
  if (measure.decimals === 0 && !Number.isInteger(one.value))
    faults.push(fault(row, 'value', 'not-whole', {}))
  return faults
}

const reportOf = (one: NewObservation, day: number): NewReport => ({
  measure: one.measure,
  place: one.place,
  day,
  key: one.breakdown ?? null,
  value: one.value,
  estimated: one.value !== null && (one.estimated ?? false),
  qualifier: one.qualifier ?? null,
  reason: one.reason ?? null,
})
