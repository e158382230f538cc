import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { CandidateColumns } from '#server/ingest/understanding/candidates/candidate-columns.ts'
import { CellClaims } from '#server/ingest/understanding/candidates/cell-claims.ts'
import { plainNumber } from '#server/ingest/understanding/cells/plain-number.ts'
import { DayColumn } from '#server/ingest/understanding/columns/day-column.ts'
import { explainHeaderPlace } from '#server/ingest/understanding/columns/explain-header-place.ts'
import { FILLED, FigureReader, NOTHING } from '#server/ingest/understanding/columns/figure-reader.ts'
import { EMPTY, type Lookup, UNKNOWN } from '#server/ingest/understanding/columns/lookup.ts'
import {
  explainMeasure,
  keyLookup,
  measureLookup,
} from '#server/ingest/understanding/columns/measure-columns.ts'
import { PlaceColumn } from '#server/ingest/understanding/columns/place-column.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { isSound, tellUnsound } from '#server/ingest/understanding/plan/check-figure.ts'
import type { Rules } from '#server/ingest/understanding/plan/measure-rules.ts'
import { NO_DAY, NONE, type Plan, type PlannedFigure } from '#server/ingest/understanding/plan/plan.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import { FindingList } from './findings.ts'
import { isOtherTitle } from './other-title.ts'
import { RowFaults } from './row-faults.ts'
import type { RowKind, RowKinds } from './row-kind.ts'
import { hasNotes, rowNotes } from './row-notes.ts'
import { mayLabelTotal } from './total-label.ts'

/** Reads the rows of a sheet, one after the other, into columns of candidates. A row with a fault leaves nothing behind. */
export class SheetReader {
  readonly columns = new CandidateColumns()
  readonly findings = new FindingList()
  /** Rows by what they were taken for; `row` counts all that should hold figures. */
  readonly kinds: Record<RowKind, number> = {
    row: 0,
    title: 0,
    header: 0,
    total: 0,
    footnote: 0,
    line: 0,
    blank: 0,
  }
  accepted = 0
  emptyCells = 0
  readonly days: DayColumn
  readonly claims: CellClaims
  readonly #plan: Plan
  readonly #rules: Rules
  readonly #knowledge: Knowledge
  readonly #kinds: RowKinds
  readonly #faults: RowFaults
  readonly #places: PlaceColumn
  readonly #measures: Lookup
  readonly #keys: Lookup[]
  readonly #figures: FigureReader
  readonly #hasNotes: boolean
  /** Every figure has the place of its column. */
  readonly #isByColumn: boolean
  /** The row that began another table; what follows it is not this one's. */
  #otherTitle = 0

  constructor(plan: Plan, rules: Rules, knowledge: Knowledge, kinds: RowKinds, hasBothOrders: boolean) {
    this.#plan = plan
    this.#rules = rules
    this.#knowledge = knowledge
    this.#kinds = kinds
    this.#faults = new RowFaults(plan)
    this.#places = new PlaceColumn(plan, knowledge)
    this.days = new DayColumn(plan, knowledge.timeZone, hasBothOrders)
    this.#measures = measureLookup(rules, knowledge)
    this.#keys = rules.rules.map(({ measure }) => keyLookup(measure.id, rules, knowledge))
    this.#figures = new FigureReader(plan)
    this.claims = new CellClaims(this.columns, plan)
    this.#hasNotes = hasNotes(plan)
    this.#isByColumn = plan.figures.every((figure) => figure.place !== NONE)
  }

  read(row: RawRow): void {
    const plan = this.#plan
    const { cells } = row
    const start = this.columns.length
    const place = plan.place === NONE ? plan.fixedPlace : this.#places.of(cells)
    const day = plan.day === NONE ? plan.fixedDay : this.days.of(row)
    const measure = plan.measure === NONE ? plan.fixedMeasure : this.#measures.of(cells[plan.measure])
    let filled = 0
    let needsPlace = false
    let needsDay = false
    let needsMeasure = false
    for (let i = 0; i < plan.figures.length; i++) {
      const figure = plan.figures[i]!
      const ofMeasure = figure.measure === NONE ? measure : figure.measure
      if (ofMeasure < 0) {
        if (figure.columns.every((column) => isBlank(cells[column]))) continue
        needsMeasure = true
        filled++
        continue
      }
      const ofDay = figure.day === NO_DAY ? day : figure.day
      const ofPlace = figure.place === NONE ? place : figure.place
      const came = this.#readFigure(row, figure, ofMeasure, ofDay, ofPlace)
      if (came === NOTHING) continue
      filled++
      if (ofDay < 0) needsDay = true
      if (ofPlace < 0) needsPlace = true
      if (figure.place === UNKNOWN) explainHeaderPlace(row, figure, plan, this.#knowledge, this.#faults)
    }
    const isClear = !needsPlace && !needsDay && !needsMeasure && !this.#faults.any
    if (
      isClear &&
      filled > 0 &&
      this.#otherTitle === 0 &&
      !mayLabelTotal(cells, plan) &&
      !this.#isTooWide(cells)
    )
      this.#accept(row, start, filled)
    else {
      const isNamed = this.#isByColumn ? day >= 0 : place >= 0
      this.#consider(row, start, { isNamed, filled, needsDay, needsMeasure })
    }
  }

  /** Counts a row of the head: a title, or nothing; the header itself is neither. */
  skip(row: RawRow, header: { from: number }): void {
    if (row.cells.every(isBlank)) this.kinds.blank++
    else if (row.number < header.from) this.kinds.title++
  }

  /** A row that is not plainly one of figures. */
  #consider(
    row: RawRow,
    start: number,
    {
      isNamed,
      filled,
      needsDay,
      needsMeasure,
    }: { isNamed: boolean; filled: number; needsDay: boolean; needsMeasure: boolean },
  ): void {
    const plan = this.#plan
    const faults = this.#faults
    const kind = this.#kinds.of(row, isNamed)
    if (kind === 'title') this.#otherTitle = 0
    if (
      kind === 'line' &&
      isOtherTitle(cellText(row.cells.find((cell) => !isBlank(cell))), plan, this.#knowledge)
    )
      this.#otherTitle = row.number
    if (kind !== 'row') {
      this.kinds[kind]++
      faults.forget()
      this.columns.cut(start)
      return
    }
    if (this.#otherTitle > 0)
      faults.add('broken-row', row, NONE, { why: 'second-table', args: { title: this.#otherTitle } })
    else if (filled > 0) {
      if (!isNamed && !this.#isByColumn) this.#places.explain(row, faults)
      if (needsDay) this.days.explain(row, faults)
      if (needsMeasure) explainMeasure(row, plan.measure, this.#rules, this.#knowledge, faults)
      if (this.#isTooWide(row.cells))
        faults.add('broken-row', row, NONE, { args: { found: row.cells.length, expected: plan.width } })
    }
    if (faults.any) this.#refuse(start)
    else this.#accept(row, start, filled)
  }

  #accept(row: RawRow, start: number, filled: number): void {
    if (this.#hasNotes && filled > 0) this.#note(row, start)
    if (filled > 0 && !this.claims.claim(row, start, this.#faults)) this.#refuse(start)
    else {
      this.kinds.row++
      this.accepted++
      this.emptyCells += this.#plan.figures.length - filled
    }
  }

  #refuse(start: number): void {
    this.kinds.row++
    this.columns.cut(start)
    this.#faults.tell(this.findings)
  }

  #readFigure(row: RawRow, figure: PlannedFigure, measure: number, day: number, place: number): number {
    const rule = this.#rules.rules[measure]!
    const column = figure.columns[0]!
    const cell = row.cells[column]
    let value = Number.NaN
    if (figure.columns.length === 1)
      if (typeof cell === 'string') value = plainNumber(cell)
      else if (typeof cell === 'number') value = cell
    const isPlain = !Number.isNaN(value)
    if (!isPlain) {
      const came = this.#figures.read(row, figure, rule, this.#faults)
      if (came !== FILLED) return came
      value = this.#figures.value
    }
    const key = figure.key === NONE ? this.#keyOf(row.cells, measure) : figure.key
    if (key === UNKNOWN || (key >= 0 && rule.hasKey[key] !== 1)) this.#tellKey(row, rule.measure.id)
    else if (place >= 0 && day >= 0) {
      if (!isSound(rule, place, day, value, this.#knowledge.today)) {
        const dayColumn = figure.day === NO_DAY ? this.#plan.day : column
        const placeColumn = figure.place === NONE ? this.#plan.place : column
        const at = { rule, place, day, value, column, dayColumn, placeColumn }
        tellUnsound(row, at, this.#knowledge, this.#faults)
      }
      this.columns.push(measure, key < 0 ? NONE : key, place, day, value, row.number, column)
      if (!isPlain) this.#noteFigure()
    }
    return FILLED
  }

  #keyOf(cells: readonly RawCell[], measure: number): number {
    const { breakdown, fixedKey } = this.#plan
    if (breakdown === NONE) return fixedKey
    const key = this.#keys[measure]!.of(cells[breakdown])
    return key === EMPTY ? fixedKey : key
  }

  #tellKey(row: RawRow, measure: string): void {
    const keys = this.#rules.rules[this.#rules.byId.get(measure)!]!.measure.breakdown?.keys ?? []
    this.#faults.add('unknown-breakdown', row, this.#plan.breakdown, {
      args: {
        measure,
        choicesZh: keys.map(({ name }) => name.zh).join('、') || '—',
        choicesEn: keys.map(({ name }) => name.en).join(', ') || '—',
      },
    })
  }

  #noteFigure(): void {
    const at = this.columns.length - 1
    if (this.#figures.estimated) this.columns.estimated[at] = 1
    if (this.#figures.qualifier !== null) this.columns.notes.set(at, { qualifier: this.#figures.qualifier })
  }

  #note(row: RawRow, start: number): void {
    const { qualifier, estimated, reason } = rowNotes(row, this.#plan)
    for (let at = start; at < this.columns.length; at++) {
      const isValue = !Number.isNaN(this.columns.value[at]!)
      if (estimated && isValue) this.columns.estimated[at] = 1
      if (qualifier === '' && reason === '') continue
      const own = this.columns.notes.get(at)
      this.columns.notes.set(at, {
        ...own,
        ...(qualifier !== '' && isValue && { qualifier }),
        ...(reason !== '' && { reason }),
      })
    }
  }

  #isTooWide(cells: readonly RawCell[]): boolean {
    for (let i = this.#plan.width; i < cells.length; i++) if (!isBlank(cells[i])) return true
    return false
  }
}
