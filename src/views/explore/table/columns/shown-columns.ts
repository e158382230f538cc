import type { Catalog } from '#src/contract/catalog.ts'
import type { TableLook } from '#src/contract/desk/table.ts'
import { columnOf } from '#src/domain/table/column-of.ts'
import { type CubeMeasure, partsOf } from '#src/situation/measures/measures.ts'

export interface Standing {
  /** What is known now stands beside what was known then. */
  beside: boolean
  /** The shown measure is divided by something, or is a ratio. */
  divided: boolean
}

/** The columns behind the name when nobody has chosen any. */
export function usualColumns({ beside, divided }: Standing): string[] {
  return [
    'within',
    'value',
    ...(divided ? ['numerator', 'denominator'] : []),
    ...(beside ? ['now', 'since'] : []),
    'change',
    'state',
    'reported',
  ]
}

/** Those that are shown, in order and with the pinned ones first; what this instance does not know is left out. */
export function shownColumns(
  catalog: Catalog,
  { columns, pinned }: Pick<TableLook, 'columns' | 'pinned'>,
  standing: Standing,
): string[] {
  const { beside } = standing
  const all = columns ?? usualColumns(standing)
  const known = all.filter((id) => {
    const what = columnOf(catalog, id)
    return what !== null && (beside || (id !== 'now' && id !== 'since'))
  })
  const first = pinned.filter((id) => known.includes(id))
  return [...first, ...known.filter((id) => !first.includes(id))]
}

/** The cubes that columns of measures of their own are made from. */
export function columnCubes(catalog: Catalog, ids: readonly string[]): CubeMeasure[] {
  const found = ids.flatMap((id) => {
    const what = columnOf(catalog, id)
    return what?.of === 'measure' && what.measure ? partsOf(catalog, what.measure) : []
  })
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at)
}
