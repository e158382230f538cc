import { breakdownKeys, measureOf, reportedParts } from '#server/cubes/question.ts'
import { ApiError } from '#server/errors.ts'
import { fill } from '#server/messages/fill.ts'
import type { Breakdown, Catalog, Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { exportWords } from './words.ts'

/** One number of a place: a measure, or a key of its breakdown. */
export interface Figure {
  /** `overseas-arrivals`, `overseas-arrivals:home`. */
  id: string
  measure: Measure
  key: string | null
  keyName: string | null
  /** With its key, where space is short. */
  name: string
  /** Viewers without the right do not see its small counts. */
  hides: boolean
}

/** The figures of a list such as `enterprises,overseas-arrivals:*`, each once; refuses what the catalogue does not know. */
export function figuresOf(catalog: Catalog, list: readonly string[], locale: Locale): Figure[] {
  const found = new Map<string, Figure>()
  for (const one of list) {
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
    for (const key of wanted === undefined ? [null] : wanted === '*' ? [null, ...keys] : [wanted]) {
      const figure = figureOf(catalog, measure, key, locale)
      found.set(figure.id, figure)
    }
  }
  return [...found.values()]
}

function figureOf(catalog: Catalog, measure: Measure, key: string | null, locale: Locale): Figure {
  const short = (measure.short ?? measure.name)[locale]
  const keyName =
    key === null
      ? null
      : (breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)?.name[locale] ?? key)
  const parts = measure.kind === 'ratio' ? reportedParts(catalog, measure) : [measure]
  return {
    id: key === null ? measure.id : `${measure.id}:${key}`,
    measure,
    key,
    keyName,
    name: keyName === null ? short : short + fill(exportWords[locale].of, { key: keyName }),
    hides: parts.some(({ suppressBelow }) => suppressBelow !== undefined),
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
