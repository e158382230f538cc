import { fill } from '#server/messages/fill.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { MeanWord, type Per } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { averagedDays } from '#src/domain/compare/average.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import type { AskedExport } from './asked.ts'
import type { Figure } from './figures.ts'
import { averageDefinitions, exportWords, perDefinitions, perWords } from './words.ts'

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
export function definitionsOf({ catalog, figures, selection, statesOf, locale }: AskedExport): Definition[] {
  const measures = new Set<Measure>()
  for (const { measure, per } of selection.states.length === 0 ? figures : [...figures, statesOf]) {
    measures.add(measure)
    if (per === 'residents')
      for (const declared of catalog.measures) if (declared.id === catalog.population) measures.add(declared)
    if (measure.kind !== 'ratio') continue
    for (const part of [measure.numerator, measure.denominator])
      for (const declared of catalog.measures) if (declared.id === part) measures.add(declared)
  }
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  const [shown] = figures
  const divided = shown && shown.per !== null ? [quotientOf(catalog, shown.measure, shown.per, locale)] : []
  const averaged = shown?.mean ? [averageOf(shown, locale)] : []
  const whole = [...measures].map((measure) => ({
    id: measure.id,
    name: measure.name[locale],
    unit: measure.unit[locale],
    definition: measure.definition[locale],
    other: `${measure.name[other]} (${measure.unit[other]}): ${measure.definition[other]}`,
    adds: addsUp(catalog, measure, locale),
    owner: measure.owner[locale],
    source: measure.source[locale],
  }))
  return [...averaged, ...divided, ...whole]
}

/** What a measure comes to where it is divided. */
function quotientOf(catalog: Catalog, measure: Measure, per: Per, locale: Locale): Definition {
  const residents = catalog.measures.find(({ id }) => id === catalog.population)
  const name = (of: Locale) => `${measure.name[of]}${exportWords[of].joint}${perWords[of][per]}`
  const text = (of: Locale) =>
    fill(perDefinitions[of][per], { name: measure.name[of], residents: residents?.name[of] ?? '' })
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  return {
    id: `${measure.id}.${perWord(per)}`,
    name: name(locale),
    unit: per === 'share' ? '' : measure.unit[locale],
    definition: text(locale),
    other: `${name(other)}: ${text(other)}`,
    adds: exportWords[locale].quotient,
    owner: measure.owner[locale],
    source: measure.source[locale],
  }
}

/** What a moving average is made of. */
function averageOf({ measure, per }: Figure, locale: Locale): Definition {
  const divided = (of: Locale) => (per === null ? '' : `${exportWords[of].joint}${perWords[of][per]}`)
  const name = (of: Locale) =>
    `${measure.name[of]}${divided(of)}${exportWords[of].joint}${fill(exportWords[of].average, { days: averagedDays })}`
  const text = (of: Locale) => fill(averageDefinitions[of], { before: averagedDays - 1 })
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  return {
    id: `${measure.id}${per === null ? '' : `.${perWord(per)}`}.${MeanWord.value}`,
    name: name(locale),
    unit: per === 'share' ? '' : measure.unit[locale],
    definition: text(locale),
    other: `${name(other)}: ${text(other)}`,
    adds: fill(exportWords[locale].averaged, { days: averagedDays }),
    owner: measure.owner[locale],
    source: measure.source[locale],
  }
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
