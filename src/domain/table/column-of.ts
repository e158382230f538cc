import type { Attribute, Catalog, Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'

export const placeWords = ['within', 'district', 'town', 'committee', 'sites'] as const
/** `numerator` and `denominator`: of a ratio, or of a measure that is divided. */
export const aspects = ['value', 'numerator', 'denominator', 'change', 'state', 'reported', 'newest'] as const
/** What is known now beside what was known then; of the shown measure alone. */
export const besideWords = ['now', 'since'] as const
export type PlaceWord = (typeof placeWords)[number]
export type Aspect = (typeof aspects)[number]
export type BesideWord = (typeof besideWords)[number]

export type ColumnWhat =
  | { of: 'place'; word: PlaceWord }
  /** Null: the shown measure, whichever that is. */
  | { of: 'measure'; measure: Measure | null; aspect: Aspect | BesideWord }
  /** As each kind of site declares it. */
  | { of: 'attribute'; id: string; declared: Attribute }

const attributes = 'at.'

/** What a column of the address is; null: nothing that this instance knows. */
export function columnOf(catalog: Catalog, id: string): ColumnWhat | null {
  if (isAmong(placeWords, id)) return { of: 'place', word: id }
  if (isAmong(aspects, id) || isAmong(besideWords, id)) return { of: 'measure', measure: null, aspect: id }
  if (id.startsWith(attributes)) {
    const own = id.slice(attributes.length)
    const declared = attributesOf(catalog).find((one) => one.id === own)
    return declared ? { of: 'attribute', id: own, declared } : null
  }
  const [name = '', aspect = 'value'] = id.split('.')
  const measure = catalog.measures.find((declared) => declared.id === name)
  return measure && isAmong(aspects, aspect) ? { of: 'measure', measure, aspect } : null
}

export function columnId(measure: Measure | null, aspect: Aspect): string {
  if (!measure) return aspect
  return aspect === 'value' ? measure.id : `${measure.id}.${aspect}`
}

export const attributeColumn = (id: string) => attributes + id

/** Every attribute of any kind of site; of those with one id, the first. */
export function attributesOf(catalog: Catalog): Attribute[] {
  const all = catalog.kinds.flatMap((kind) => kind.attributes)
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}

/** As it is called among all of them: with its kind, where others have the same name. */
export function attributeName(catalog: Catalog, { id, name }: Attribute, locale: Locale): string {
  const isAlone = attributesOf(catalog).every((one) => one.id === id || one.name[locale] !== name[locale])
  const kind = catalog.kinds.find(({ attributes }) => attributes.some((one) => one.id === id))
  return isAlone || !kind ? name[locale] : `${kind.name[locale]} · ${name[locale]}`
}

function isAmong<T extends string>(words: readonly T[], text: string): text is T {
  return (words as readonly string[]).includes(text)
}
