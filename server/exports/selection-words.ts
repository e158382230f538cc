import { fill } from '#server/messages/fill.ts'
import type { Shape, SiteFilter } from '#src/contract/desk/selection.ts'
import type { AskedExport } from './asked.ts'
import { exportWords, stateWords } from './words.ts'

/** So many places are named, the others counted. */
const named = 5

/** What is looked at, in words; null: everything. */
export function selectionWords(asked: AskedExport): string | null {
  const { selection, statesOf, catalog, locale, known } = asked
  const { area, site } = known.gazetteer
  const words = exportWords[locale]
  const listed = (ids: readonly string[], nameOf: (id: string) => string | undefined) => {
    const names = ids.slice(0, named).map((id) => nameOf(id) ?? id)
    const more = ids.length > named ? [fill(words.more, { count: ids.length })] : []
    return [...names, ...more].join(words.and)
  }
  const part = (list: readonly unknown[], head: string, text: () => string) =>
    list.length === 0 ? [] : [`${head}${words.colon}${text()}`]
  const kindOf = (id: string) => catalog.kinds.find((kind) => kind.id === id)
  const parts = [
    ...part(selection.areas, words.area, () => listed(selection.areas, (code) => area.get(code)?.name)),
    ...part(selection.sites, words.sites, () => listed(selection.sites, (id) => site.get(id)?.name)),
    ...part(selection.shapes, words.shapes, () =>
      selection.shapes.map((shape) => shapeWords(shape, asked)).join(words.and),
    ),
    ...part(selection.kinds, words.kind, () => listed(selection.kinds, (id) => kindOf(id)?.name[locale])),
    ...selection.filters.map((filter) => filterWords(filter, asked)),
    ...part(selection.states, fill(words.stateOf, { measure: statesOf.name }), () =>
      selection.states.map((state) => stateWords[locale][state]).join(words.and),
    ),
  ]
  return parts.length === 0 ? null : parts.join(words.besides)
}

function shapeWords(shape: Shape, { locale }: AskedExport): string {
  const words = exportWords[locale]
  if (shape.kind === 'box') return fill(words.box, shape)
  if (shape.kind === 'circle') return fill(words.circle, { ...shape, radius: Math.round(shape.radiusM) })
  return fill(words.lasso, { count: shape.points.length })
}

function filterWords(
  { kind, attribute, values, min, max }: SiteFilter,
  { catalog, locale }: AskedExport,
): string {
  const words = exportWords[locale]
  const declared = catalog.kinds.find(({ id }) => id === kind)
  const about = declared?.attributes.find(({ id }) => id === attribute)
  const valueName = (value: string) => {
    if (about?.type === 'flag') return value === 'true' ? words.yes : words.no
    return about?.values?.find(({ id }) => id === value)?.name[locale] ?? value
  }
  const wanted = values ? values.map(valueName).join(words.and) : `${min ?? ''}…${max ?? ''}`
  return `${declared?.name[locale] ?? kind} ${about?.name[locale] ?? attribute}${words.colon}${wanted}`
}
