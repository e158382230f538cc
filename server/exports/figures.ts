import { breakdownKeys, measureOf, reportedParts } from '#server/cubes/question.ts'
import { ApiError } from '#server/errors.ts'
import { fill } from '#server/messages/fill.ts'
import type { Breakdown, Catalog, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import { exportWords, perWords } from './words.ts'

/** One number of a place: a measure, or a key of its breakdown. */
export interface Figure {
  /** `overseas-arrivals`, `overseas-arrivals:home`. */
  id: string
  measure: Measure
  key: string | null
  keyName: string | null
  /** What it is divided by; null: it is told whole. */
  per: Per | null
  /** Its moving average stands beside it. */
  mean: boolean
  /** As programs name its number: `overseas-arrivals:home`, divided `overseas-arrivals.per-10k`. */
  column: string
  /** With its key and what it is divided by, where space is short. */
  name: string
  /** Viewers without the right do not see its small counts. */
  hides: boolean
}

export interface FiguresAsked {
  /** Such as `enterprises,overseas-arrivals:*`. */
  measures: readonly string[]
  /** Measures that are told whole, behind these. */
  more: readonly string[]
  /** What the first measure is divided by, and each of its keys. */
  per: Per | null
  /** Their moving averages too. */
  mean: boolean
}

/** The figures of a list, each once; refuses what the catalogue does not know, and what cannot be divided so. */
export function figuresOf(
  catalog: Catalog,
  { measures, more, per, mean }: FiguresAsked,
  locale: Locale,
): Figure[] {
  const found = new Map<string, Figure>()
  const [first] = measures
  for (const one of [...measures, ...more]) {
    const [id = '', wanted] = one.split(':')
    const measure = catalog.measures.find((declared) => declared.id === id)
    if (!measure) throw new ApiError('unknown-measure', { measure: id })
    const keys = breakdownKeys(catalog, measure)
    if (wanted !== undefined && wanted !== '*' && !keys.includes(wanted))
      throw new ApiError('unknown-breakdown', {
        measure: id,
        breakdown: wanted,
        keys: keys.join(', ') || '–',
      })
    const isFirst = one === first && !found.size
    const divided = isFirst ? per : null
    if (divided !== null) refuseOthers(catalog, measure, divided)
    for (const key of wanted === undefined ? [null] : wanted === '*' ? [null, ...keys] : [wanted]) {
      const figure = figureOf(catalog, { measure, key, per: divided, mean: isFirst && mean }, locale)
      if (!found.has(figure.column)) found.set(figure.column, figure)
    }
  }
  return [...found.values()]
}

function refuseOthers(catalog: Catalog, measure: Measure, per: Per): void {
  const possible = divisorsOf(catalog, measure)
  if (possible.includes(per)) return
  throw new ApiError('not-divisible', {
    measure: measure.id,
    per: perWord(per),
    possible: possible.map(perWord).join(', ') || '–',
  })
}

function figureOf(
  catalog: Catalog,
  { measure, key, per, mean }: Pick<Figure, 'measure' | 'key' | 'per' | 'mean'>,
  locale: Locale,
): Figure {
  const words = exportWords[locale]
  const short = (measure.short ?? measure.name)[locale]
  const keyName =
    key === null
      ? null
      : (breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)?.name[locale] ?? key)
  const parts = measure.kind === 'ratio' ? reportedParts(catalog, measure) : [measure]
  const below = per === 'residents' ? [measureOf(catalog, catalog.population ?? '')] : []
  const id = key === null ? measure.id : `${measure.id}:${key}`
  const name = keyName === null ? short : short + fill(words.of, { key: keyName })
  return {
    id,
    column: per === null ? id : `${id}.${perWord(per)}`,
    measure,
    key,
    keyName,
    per,
    mean,
    name: per === null ? name : `${name}${words.joint}${perWords[locale][per]}`,
    hides: [...parts, ...below].some(({ suppressBelow }) => suppressBelow !== undefined),
  }
}

/** Where the names of a measure's keys stand: with itself, a ratio's numerator, a cohort's flow. */
function breakdownOf(catalog: Catalog, measure: Measure): Breakdown | undefined {
  switch (measure.kind) {
    case 'flow':
    case 'stock':
      return measure.breakdown
    case 'ratio':
      return breakdownOf(catalog, measureOf(catalog, measure.numerator))
    case 'cohort':
      return breakdownOf(catalog, measureOf(catalog, measure.flow))
  }
}
