import type { DayContext } from '#server/ingest/understanding/cells/day-parts.ts'
import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import type { HeaderMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import { settleHeaderDay } from '#server/ingest/understanding/header/settle-header-day.ts'
import type { TitleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import { newestYear } from '#server/ingest/understanding/questions.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import type { ColumnUse, ImportQuestion } from '#src/contract/handing-in/imports.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Rules } from './measure-rules.ts'
import { NO_DAY, NONE, type Plan, type PlannedFigure } from './plan.ts'

type ValueUse = Extract<ColumnUse, { role: 'value' }>

/** What holds for a row where a column of figures does not say it: a column of its own, or what is fixed. */
export type RowSays = Pick<Plan, 'day' | 'measure' | 'breakdown' | 'fixedDay' | 'fixedMeasure' | 'fixedKey'>

interface FiguresOf {
  uses: readonly ColumnUse[]
  header: Header
  meanings: readonly HeaderMeaning[]
  titles: TitleFacts
  rules: Rules
  context: DayContext
  /** Day number. */
  today: number
  /** Index of the place of a column's words; UNKNOWN where it is not certain. */
  placeOf(text: string): number
  /** Last row of the header. */
  headerRow: number
  says: RowSays
}

/** The figures of a row. Columns of one measure, key and day add up; what a column leaves open is asked. */
export function planFigures(of: FiguresOf): { figures: PlannedFigure[]; questions: ImportQuestion[] } {
  const { uses, header, rules, says } = of
  const questions: ImportQuestion[] = []
  const figures = new Map<string, PlannedFigure>()
  for (const [at, use] of uses.entries()) {
    if (use.role !== 'value') continue
    const measure = numberOf(use.measure, rules.byId)
    const key = numberOf(use.key, rules.keyNumbers)
    if (!isMeasured(use, measure, key, of)) askMeasure(at, use, header, questions)
    const day = use.day === undefined ? headerDayNumber(at, of, questions) : toDayNumber(use.day)
    const figure = {
      columns: [at],
      measure: measure === NONE && says.measure === NONE ? says.fixedMeasure : measure,
      key: key === NONE && says.breakdown === NONE ? says.fixedKey : key,
      day: day === NO_DAY && says.day === NONE ? says.fixedDay : day,
      place: use.place === undefined ? NONE : of.placeOf(use.place),
      placeText: use.place ?? null,
    }
    const id = `${figure.measure} ${figure.key} ${figure.day} ${figure.place < 0 ? figure.placeText : figure.place}`
    const same = figures.get(id)
    figures.set(id, same ? { ...same, columns: [...same.columns, at] } : figure)
  }
  if (figures.size === 0) questions.push({ ask: 'measure', column: null, header: '' })
  return { figures: [...figures.values()], questions }
}

/** Columns that are places are all of one measure, and it is asked once. */
function askMeasure(at: number, use: ValueUse, header: Header, questions: ImportQuestion[]): void {
  const ofAll = use.place !== undefined && use.measure === undefined
  if (ofAll && questions.some((one) => one.ask === 'measure' && one.column === null)) return
  questions.push({ ask: 'measure', column: ofAll ? null : at, header: ofAll ? '' : header.headers[at]! })
}

export function numberOf(id: string | undefined, numbers: ReadonlyMap<string, number>): number {
  return id === undefined ? NONE : (numbers.get(id) ?? NONE)
}

/** Whether it is certain what is measured, and the catalogue has it. */
function isMeasured(use: ValueUse, measure: number, key: number, { rules, says }: FiguresOf): boolean {
  if ((use.measure !== undefined && measure === NONE) || (use.key !== undefined && key === NONE)) return false
  const own = measure === NONE ? says.fixedMeasure : measure
  if (own === NONE) return says.measure !== NONE
  return key === NONE || rules.rules[own]!.hasKey[key] === 1
}

function headerDayNumber(at: number, of: FiguresOf, questions: ImportQuestion[]): number {
  const meaning = of.meanings[at]!
  const reading = settleHeaderDay(meaning, of.titles, of.context)
  if (reading === null) return NO_DAY
  if (reading.says === 'day') return reading.day
  const ask = reading.says === 'asks' ? reading.ask : 'day'
  if (questions.some((one) => one.ask === ask)) return NO_DAY
  const cell = cellAddress(of.headerRow, at)
  if (ask === 'day') questions.push({ ask })
  else {
    const where = { example: of.header.headers[at]!, cell }
    questions.push(
      ask === 'year' ? { ask, ...where, proposed: newestYear(meaning.day!, of.today) } : { ask, ...where },
    )
  }
  return NO_DAY
}
