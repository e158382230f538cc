import { fill } from '#server/messages/fill.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { averagedDays } from '#src/domain/compare/average.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import type { AskedExport } from './asked.ts'
import { averageDefinitions, besideDefinitions } from './days/day-definitions.ts'
import { type DayWord, dayColumn, secondWords } from './figure-columns.ts'
import type { Figure } from './figures.ts'
import { exportWords, perDefinitions, perWords } from './words.ts'

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
export function definitionsOf(asked: AskedExport): Definition[] {
  const { catalog, figures, selection, statesOf, locale } = asked
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
  const seconds = shown ? secondDefinitions(asked, shown) : []
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
  return [...seconds, ...divided, ...whole]
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

/** What stands beside a day's number: its moving average, an earlier day, what is known now. */
function secondDefinitions({ locale, earlierBy, now }: AskedExport, figure: Figure): Definition[] {
  const { measure, mean } = figure
  const second = (word: DayWord, adds: string, text: (of: Locale) => string): Definition => {
    const other: Locale = locale === 'zh' ? 'en' : 'zh'
    const name = (of: Locale) => secondName(figure, word, of)
    return {
      id: dayColumn({ ...figure, column: withoutKey(figure) }, word),
      name: name(locale),
      unit: figure.per === 'share' ? '' : measure.unit[locale],
      definition: text(locale),
      other: `${name(other)}: ${text(other)}`,
      adds,
      owner: measure.owner[locale],
      source: measure.source[locale],
    }
  }
  const averaged = fill(exportWords[locale].averaged, { days: averagedDays })
  const adds = mean ? averaged : ''
  return [
    ...(mean
      ? [second('average', averaged, (of) => fill(averageDefinitions[of], { before: averagedDays - 1 }))]
      : []),
    ...(earlierBy === null
      ? []
      : [second('earlier', adds, (of) => fill(besideDefinitions[of].earlier, { days: earlierBy }))]),
    ...(now ? [second('now', adds, (of) => fill(besideDefinitions[of].now, { at: now.at }))] : []),
  ]
}

const withoutKey = ({ measure, per }: Figure) => (per === null ? measure.id : `${measure.id}.${perWord(per)}`)

function secondName(figure: Figure, word: DayWord, locale: Locale): string {
  const words = exportWords[locale]
  const { measure, per } = figure
  const divided = per === null ? [] : [perWords[locale][per]]
  const seconds = secondWords(figure, word).map((one) => fill(words[one], { days: averagedDays }))
  return [measure.name[locale], ...divided, ...seconds].join(words.joint)
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
