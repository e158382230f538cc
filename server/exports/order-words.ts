import { fill } from '#server/messages/fill.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { attributeName, columnOf } from '#src/domain/table/column-of.ts'
import type { AskedExport } from './asked.ts'
import { exportWords } from './words.ts'

/** By what rows are gathered, in words; null: they are not. */
export function groupInWords({ look: { group }, locale, catalog }: AskedExport): string | null {
  const words = exportWords[locale]
  if (group === null) return null
  const name = group === 'kind' ? words.kind : group === 'state' ? words.state : catalog.levels[group][locale]
  return fill(words.gathered, { group: name })
}

/** In which order rows stand, in words. */
export function orderInWords(asked: AskedExport): string {
  const { look, locale, query } = asked
  const words = exportWords[locale]
  if (query.form === 'series') return words.dayOrder
  if (query.form === 'rows') return query.format === 'geojson' ? words.placeOrder : words.dayPlaceOrder
  const sorts = look.sorts.map(({ column, descending }) =>
    fill(descending ? words.descending : words.ascending, { column: columnName(asked, column) }),
  )
  return sorts.length === 0 ? words.treeOrder : sorts.join(words.thenBy)
}

function columnName({ catalog, figures, locale }: AskedExport, id: string): string {
  const words = exportWords[locale]
  const what = columnOf(catalog, id)
  if (!what) return words.name
  if (what.of === 'attribute') return attributeName(catalog, what.declared, locale)
  if (what.of === 'place') return placeName(what.word, catalog, locale)
  const { measure, aspect } = what
  const figure = measure ? figures.find(({ column }) => column === measure.id) : figures[0]
  const name = figure?.name ?? id
  return aspect === 'value' ? name : `${name}${words.joint}${words[aspect]}`
}

/** What a column about places is called. */
export function placeName(
  word: 'within' | 'sites' | keyof Catalog['levels'],
  { levels }: Catalog,
  locale: AskedExport['locale'],
): string {
  const words = exportWords[locale]
  if (word === 'within') return words.kind
  return word === 'sites' ? words.sites : levels[word][locale]
}
