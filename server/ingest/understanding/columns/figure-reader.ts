import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { Figure } from '#server/ingest/understanding/cells/figure.ts'
import { readFigure } from '#server/ingest/understanding/cells/read-figure.ts'
import type { MeasureRule } from '#server/ingest/understanding/plan/measure-rules.ts'
import type { Plan, PlannedFigure } from '#server/ingest/understanding/plan/plan.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { withoutNumbers } from '#server/ingest/understanding/text/person-words.ts'

/** What came of reading a figure. */
export const NOTHING = 0
export const FILLED = 1
export const FAULTY = 2

const kept = 20_000

/** Reads figures that are not plain digits; the answer stands in its fields until the next one is read. */
export class FigureReader {
  /** NaN: withdrawn. */
  value = 0
  estimated = false
  qualifier: string | null = null
  readonly #plan: Plan
  readonly #known = new Map<MeasureRule, Map<RawCell | undefined, Figure>>()

  constructor(plan: Plan) {
    this.#plan = plan
  }

  read(row: RawRow, { columns }: PlannedFigure, rule: MeasureRule, faults: RowFaults): number {
    if (columns.length > 1) return this.#sum(row, columns, rule, faults)
    const figure = this.#figure(row.cells[columns[0]!], rule)
    if (figure.says === 'nothing') return NOTHING
    this.value = figure.says === 'number' ? figure.value : Number.NaN
    this.estimated = figure.says === 'number' && figure.estimated
    this.qualifier = figure.says === 'number' ? figure.qualifier : null
    return this.#tellFault(figure, row, columns[0]!, rule, faults) ? FAULTY : FILLED
  }

  /** Columns that add up: all of them, or none; a sum of some would be too small and nobody could see it. */
  #sum(row: RawRow, columns: readonly number[], rule: MeasureRule, faults: RowFaults): number {
    const parts = columns.map((column) => this.#figure(row.cells[column], rule))
    if (parts.every(({ says }) => says === 'nothing')) return NOTHING
    const isWithdrawn = parts.every(({ says }) => says === 'withdrawn')
    let isFaulty = false
    let value = 0
    this.estimated = false
    parts.forEach((part, i) => {
      if (part.says === 'nothing') faults.add('required', row, columns[i]!, { why: 'part' })
      else if (part.says === 'withdrawn' && !isWithdrawn)
        faults.add('invalid-number', row, columns[i]!, { why: 'part' })
      isFaulty ||= part.says === 'nothing' || (part.says === 'withdrawn' && !isWithdrawn)
      isFaulty = this.#tellFault(part, row, columns[i]!, rule, faults) || isFaulty
      if (part.says !== 'number') return
      value += part.value
      this.estimated ||= part.estimated
    })
    const headers = columns.map((column) => this.#plan.headers[column]!)
    const words = parts.map(
      (part, i) => `${headers[i]} ${part.says === 'number' ? (part.qualifier ?? part.value) : ''}`,
    )
    this.value = isWithdrawn ? Number.NaN : Number(value.toPrecision(15))
    this.qualifier = isWithdrawn ? null : withoutNumbers(words.join(' + ')).slice(0, 200)
    return isFaulty ? FAULTY : FILLED
  }

  #tellFault(figure: Figure, row: RawRow, column: number, rule: MeasureRule, faults: RowFaults): boolean {
    if (figure.says === 'range') faults.add('read-as-range', row, column)
    else if (figure.says === 'fault') {
      const { zh, en } = rule.measure.unit
      faults.add('invalid-number', row, column, { why: figure.why, args: { unitZh: zh, unitEn: en } })
    } else return false
    return true
  }

  #figure(cell: RawCell | undefined, rule: MeasureRule): Figure {
    const known = this.#known.get(rule) ?? new Map<RawCell | undefined, Figure>()
    this.#known.set(rule, known)
    let figure = known.get(cell)
    if (!figure) {
      figure = readFigure(cell, rule.form)
      if (known.size >= kept) known.clear()
      known.set(cell, figure)
    }
    return figure
  }
}
