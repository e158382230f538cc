import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { ColumnUse } from '#src/contract/handing-in/imports.ts'

/** Measures that a file may bring: the others are computed. */
export function reportable(catalog: Catalog): Extract<Measure, { kind: 'flow' | 'stock' }>[] {
  return catalog.measures.filter((measure) => measure.kind === 'flow' || measure.kind === 'stock')
}

export type UseSection = 'who' | 'values' | 'words' | null

/** One thing that a column can be, whatever day it may be of. */
export interface UseChoice {
  id: string
  section: UseSection
  use: ColumnUse
}

const who = ['place', 'within', 'day', 'month', 'year', 'measure', 'breakdown'] as const
const words = ['qualifier', 'estimated', 'reason'] as const

/** Everything that a column can be: first not read at all, then who and when, then each measure and its keys, then words. */
export function columnUses(catalog: Catalog): UseChoice[] {
  const choice = (section: UseSection, use: ColumnUse): UseChoice => ({ id: idOfUse(use), section, use })
  return [
    choice(null, { role: 'ignore' }),
    ...who.map((role) => choice('who', { role })),
    choice('values', { role: 'value' }),
    ...reportable(catalog).flatMap(({ id: measure, breakdown }) => [
      choice('values', { role: 'value', measure }),
      ...(breakdown?.keys ?? []).map(({ id: key }) => choice('values', { role: 'value', measure, key })),
    ]),
    ...words.map((role) => choice('words', { role })),
  ]
}

/** Which of the choices a use is; a key without its measure is one that no list offers. */
export function idOfUse(use: ColumnUse): string {
  return use.role === 'value' ? ['value', use.measure, use.key].filter(Boolean).join(' ') : use.role
}

/** The choice, for the day given; only a value can be of one day. */
export function ofDay(use: ColumnUse, day: string | null): ColumnUse {
  if (use.role !== 'value' || day === null) return use
  return { ...use, day }
}

/** The choice, for the place that the column was of before. */
export function ofSame(use: ColumnUse, before: ColumnUse): ColumnUse {
  if (use.role !== 'value' || before.role !== 'value' || before.place === undefined) return use
  return { ...use, place: before.place }
}
