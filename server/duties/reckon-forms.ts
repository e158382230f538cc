import { inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { Asking, DayMark } from '#src/domain/duties/duties.ts'
import type { FormBook, FormReporter } from './form-books.ts'
import { type MeasureReckoning, reckonMeasure } from './reckon-measure.ts'

/** Where a reporter's form stands; a part of it may be there while the rest is due or overdue. */
export type FormState = 'in-time' | 'late' | 'due' | 'overdue'

export interface ReckonedReporter {
  reporter: FormReporter
  /** Where it stands among the reporters that the measures were reckoned for. */
  at: number
  state: FormState
  partial: boolean
}

/** A form on one day: everybody who owes it, in tree order, and its measures one by one. */
export interface FormReckoning {
  book: FormBook
  owing: ReckonedReporter[]
  measures: MeasureReckoning[]
}

export interface FormsQuestion {
  books: readonly FormBook[]
  /** Path of an area; null: everywhere. */
  within: string | null
  day: number
  revision: number | null
  asking: Asking
}

/** Every form that somebody inside the area owes on the day. */
export async function reckonForms(instance: Instance, question: FormsQuestion): Promise<FormReckoning[]> {
  const { books, within, day, revision, asking } = question
  const reckoned: FormReckoning[] = []
  for (const book of books) {
    const reporters = book.reporters.filter(({ path }) => inside(path, within))
    if (reporters.length === 0) continue
    const places = reporters.map(({ id }) => id)
    const measures: MeasureReckoning[] = []
    for (const [at, measure] of book.measures.entries()) {
      const periods = reporters.map((reporter) => reporter.periods[at]!)
      measures.push(await reckonMeasure(instance, { measure, places, periods, day, revision, asking }))
    }
    const owing = reporters.flatMap((reporter, at) => stateAt(measures, at, reporter))
    if (owing.length > 0) reckoned.push({ book, owing, measures })
  }
  return reckoned
}

function stateAt(
  measures: readonly MeasureReckoning[],
  at: number,
  reporter: FormReporter,
): ReckonedReporter[] {
  const states = measures.flatMap(({ states }) => states[at] ?? [])
  if (states.length === 0) return []
  const missing = states.filter((state) => state === 'due' || state === 'overdue')
  const state =
    missing.length > 0
      ? missing.includes('overdue')
        ? 'overdue'
        : 'due'
      : states.includes('late')
        ? 'late'
        : 'in-time'
  return [{ reporter, at, state, partial: missing.length > 0 && missing.length < states.length }]
}

/** Signs of a trail, see the contract. */
export function trailText(marks: readonly (readonly DayMark[])[]): string {
  const days = marks[0]?.length ?? 0
  return Array.from({ length: days }, (_, day) => {
    const owed = marks.map((one) => one[day]!).filter((mark) => mark !== 'none')
    if (owed.length === 0) return '.'
    const met = owed.filter((mark) => mark === 'met').length
    if (met === owed.length) return '+'
    if (met > 0) return '/'
    return owed.includes('missing') ? '-' : '?'
  }).join('')
}
