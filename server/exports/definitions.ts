import { fill } from '#server/messages/fill.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { AskedExport } from './asked.ts'
import { exportWords } from './words.ts'

export interface Definition {
  id: string
  name: string
  unit: string
  definition: string
  /** Name and definition in the other language. */
  other: string
  adds: string
  owner: string
  source: string
}

/** What each measure of a file means, and of a ratio's parts too. */
export function definitionsOf({ catalog, figures, locale }: AskedExport): Definition[] {
  const measures = new Set<Measure>()
  for (const { measure } of figures) {
    measures.add(measure)
    if (measure.kind !== 'ratio') continue
    for (const part of [measure.numerator, measure.denominator])
      for (const declared of catalog.measures) if (declared.id === part) measures.add(declared)
  }
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  return [...measures].map((measure) => ({
    id: measure.id,
    name: measure.name[locale],
    unit: measure.unit[locale],
    definition: measure.definition[locale],
    other: `${measure.name[other]} (${measure.unit[other]}): ${measure.definition[other]}`,
    adds: addsUp(catalog, measure, locale),
    owner: measure.owner[locale],
    source: measure.source[locale],
  }))
}

function addsUp(catalog: Catalog, measure: Measure, locale: Locale): string {
  const words = exportWords[locale]
  const nameOf = (id: string) => catalog.measures.find((one) => one.id === id)?.name[locale] ?? id
  const kind = {
    flow: () => words.flow,
    stock: () => ('staleAfterDays' in measure ? fill(words.stock, { days: measure.staleAfterDays }) : ''),
    cohort: () => ('days' in measure ? fill(words.cohort, { days: measure.days }) : ''),
    ratio: () =>
      'numerator' in measure
        ? fill(words.ratio, {
            numerator: nameOf(measure.numerator),
            denominator: nameOf(measure.denominator),
          })
        : '',
  }[measure.kind]()
  const { suppressBelow } = measure
  return suppressBelow === undefined
    ? kind
    : `${kind}${words.stop}${fill(words.below, { below: suppressBelow })}`
}
