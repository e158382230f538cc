import type { RawRow } from '#server/ingest/reading/sheet.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { toDay } from '#src/domain/days.ts'
import type { MeasureRule } from './measure-rules.ts'

interface FigureAt {
  rule: MeasureRule
  place: number
  day: number
  value: number
  /** Where the value and where its day stand. */
  column: number
  dayColumn: number
  /** Where its place stands. */
  placeColumn: number
}

/** Whether a figure may be: the same rules as `validate` has for observations that are posted. NaN, a withdrawal, has no bounds. */
export function isSound(
  rule: MeasureRule,
  place: number,
  day: number,
  value: number,
  today: number,
): boolean {
  return (
    !(value < rule.min || value > rule.max) &&
    (!rule.whole || isWhole(value)) &&
    day <= today &&
    rule.mayReport(place, day)
  )
}

const isWhole = (value: number) => Number.isInteger(value) || Number.isNaN(value)

/** Tells why a figure may not be. */
export function tellUnsound(row: RawRow, at: FigureAt, knowledge: Knowledge, faults: RowFaults): void {
  const { rule, place, day, value, column } = at
  if (value < rule.min || value > rule.max)
    faults.add('out-of-bounds', row, column, { args: { min: rule.min, max: rule.max } })
  else if (rule.whole && !isWhole(value)) faults.add('invalid-number', row, column, { why: 'not-whole' })
  if (day > knowledge.today)
    faults.add('future-day', row, at.dayColumn, { args: { day: toDay(day), today: toDay(knowledge.today) } })
  else if (!rule.mayReport(place, day))
    faults.add('not-a-reporter', row, at.placeColumn, {
      args: {
        place: knowledge.places.all[place]!.name,
        day: toDay(day),
        measureZh: rule.measure.name.zh,
        measureEn: rule.measure.name.en,
      },
    })
}
