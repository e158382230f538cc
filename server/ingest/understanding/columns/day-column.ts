import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { DayReading } from '#server/ingest/understanding/cells/day-parts.ts'
import { readDay } from '#server/ingest/understanding/cells/read-day.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { isTotalLabel } from '#server/ingest/understanding/text/total-words.ts'
import { dayCell, faultyDayColumn } from './day-cell.ts'
import { EMPTY, Lookup, TOTAL, UNKNOWN } from './lookup.ts'

/** Reads the days of a column. What only a person can settle is remembered as `open`, the first of it. */
export class DayColumn {
  open: { ask: 'day-order' | 'year'; text: string; row: number } | null = null
  #row = 0
  readonly #plan: Plan
  readonly #timeZone: string
  /** The column has proved to write days in both orders, so nobody can be asked for one. */
  readonly #isMixed: boolean
  readonly #days: Lookup

  constructor(plan: Plan, timeZone: string, isMixed: boolean) {
    this.#plan = plan
    this.#timeZone = timeZone
    this.#isMixed = isMixed
    this.#days = new Lookup((cell) => this.#resolve(cell))
  }

  /** Day number; EMPTY, TOTAL or UNKNOWN. */
  of(row: RawRow): number {
    this.#row = row.number
    return this.#days.of(dayCell(row.cells, this.#plan))
  }

  explain(row: RawRow, faults: RowFaults): void {
    const reading = this.#read(dayCell(row.cells, this.#plan))
    const day = faultyDayColumn(row.cells, this.#plan)
    if (reading.says === 'nothing') faults.add('required', row, day, { why: 'day' })
    else if (reading.says === 'asks') faults.add('ambiguous-day', row, day)
    else if (reading.says === 'fault') faults.add('invalid-day', row, day, { why: reading.why })
  }

  #resolve(cell: RawCell): number {
    const reading = this.#read(cell)
    if (reading.says === 'day') return reading.day
    if (reading.says === 'nothing') return EMPTY
    const text = cellText(cell)
    if (isTotalLabel(text)) return TOTAL
    if (reading.says === 'asks' && !(this.#isMixed && reading.ask === 'day-order'))
      this.open ??= { ask: reading.ask, text, row: this.#row }
    return UNKNOWN
  }

  #read(cell: RawCell): DayReading {
    return readDay(cell, this.#plan.context, this.#timeZone)
  }
}
