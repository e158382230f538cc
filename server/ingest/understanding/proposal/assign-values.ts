import type { HeaderMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import { settleHeaderDay } from '#server/ingest/understanding/header/settle-header-day.ts'
import type { ColumnUse, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDay } from '#src/domain/days.ts'
import { because, type Draft, isFree } from './draft.ts'
import { formMeasures } from './form-measures.ts'
import type { ColumnLook } from './place-columns.ts'

type ValueUse = Extract<ColumnUse, { role: 'value' }>
type Context = Pick<SheetMapping, 'year' | 'dayOrder'>

/** Finds the columns of figures, and what each of them is a figure of. */
export function assignValues(draft: Draft, context: Context): void {
  const free = draft.looks.filter(({ column, meaning }) => isFree(draft, column) && !meaning.person)
  const isLong = draft.uses.some(({ role }) => role === 'measure')
  const named = free.filter((look) => isNamed(look))
  const plain = free.filter(
    (look) => !isNamed(look) && !look.meaning.unknown && (look.meaning.role === 'value' || look.meaning.unit),
  )
  const totals = free.filter(({ meaning }) => meaning.total && !meaning.derived)
  const values = named.length > 0 && !isLong ? named : [...named, ...plain]
  for (const look of values) draft.uses[look.column] = valueUse(look, draft, context)
  if (values.length === 0) takeLoneFigures(draft, totals.length > 0 ? totals : free)
  for (const { column, meaning } of totals)
    if (isFree(draft, column) && !meaning.unknown) because(draft, column, 'totals-left-out')
  for (const { column, meaning } of free) if (meaning.derived) because(draft, column, 'header-is-derived')
  refuseTwins(draft)
}

/** A figure by its header: of a measure, a key, a day or a place. A total beside its parts is none. */
function isNamed({ meaning, place }: ColumnLook): boolean {
  const { measures, key, day, total, unknown, role, derived } = meaning
  const says = measures.length > 0 || key !== null || day !== null || place !== null
  return !unknown && !derived && role === null && !total && says
}

function valueUse({ column, meaning, place }: ColumnLook, draft: Draft, context: Context): ValueUse {
  const { knowledge, titles } = draft
  const measure = measureOf(column, meaning, draft)
  const own = meaning.key === null ? undefined : (measure ?? draft.fixed.measure)
  const key = own === undefined ? undefined : knowledge.measures.keys.get(own)?.get(meaning.key!)
  const reading = settleHeaderDay(meaning, titles, { year: context.year, order: context.dayOrder })
  if (meaning.measures.length > 0) because(draft, column, 'header-names-measure')
  if (meaning.key !== null) because(draft, column, 'header-names-key')
  if (meaning.day !== null) because(draft, column, 'header-is-day')
  if (place !== null) because(draft, column, 'header-is-place')
  if (meaning.measures.length === 0 && meaning.key === null && meaning.day === null && place === null)
    because(draft, column, 'cells-are-numbers')
  return {
    role: 'value',
    ...(measure !== undefined && { measure }),
    ...(key !== undefined && { key }),
    ...(reading?.says === 'day' && { day: toDay(reading.day) }),
    ...(place !== null && { place }),
  }
}

/** The measure a header names or, of a key alone, the only measure around that has this key. */
function measureOf(column: number, { measures, key }: HeaderMeaning, draft: Draft): string | undefined {
  const { knowledge, titles, header } = draft
  const fitting = measures.length > 1 ? formMeasures(measures, titles, knowledge) : measures
  if (fitting.length === 1) {
    if (measures.length > 1) because(draft, column, 'form-names-measures')
    return fitting[0]
  }
  if (fitting.length > 1) draft.questions.push({ ask: 'measure', column, header: header.headers[column]! })
  if (fitting.length > 1 || key === null || draft.uses.some(({ role }) => role === 'measure'))
    return undefined
  const having = [...knowledge.measures.keys].flatMap(([id, keys]) => (keys.has(key) ? [id] : []))
  if (draft.fixed.measure !== undefined && having.includes(draft.fixed.measure)) return undefined
  const around = having.filter((id) => draft.looks.some(({ meaning }) => meaning.measures.includes(id)))
  const [only, other] = around.length > 0 ? around : having
  return other === undefined ? only : undefined
}

/** Where no header says what its figures are: the only column of numbers, if there is just one. */
function takeLoneFigures(draft: Draft, looks: readonly ColumnLook[]): void {
  const numbers = looks.filter(
    ({ meaning, evidence }) => !meaning.derived && meaning.role !== 'serial' && evidence.numbers > 0.5,
  )
  if (numbers.length !== 1) return
  draft.uses[numbers[0]!.column] = { role: 'value' }
  because(draft, numbers[0]!.column, 'cells-are-numbers')
}

/** Two columns that would be the same figure: which of them it is, or whether they add up, is for a person to say. */
function refuseTwins(draft: Draft): void {
  const seen = new Set<string>()
  for (const [column, use] of draft.uses.entries()) {
    if (use.role !== 'value') continue
    const figure = JSON.stringify([
      use.measure,
      use.key,
      use.day ?? draft.looks[column]!.meaning.day,
      use.place,
    ])
    if (seen.has(figure)) {
      draft.uses[column] = { role: 'ignore' }
      draft.questions.push({ ask: 'measure', column, header: draft.header.headers[column]! })
    }
    seen.add(figure)
  }
}
