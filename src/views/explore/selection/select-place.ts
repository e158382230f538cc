import { everything, type Selection } from '#src/contract/desk/selection.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import { togglePlace } from './toggle-place.ts'

type ByPlace = Pick<Selection, 'areas' | 'sites' | 'shapes'>

/** A place alone in place of all that was chosen by place; chosen alone already, it is given back. `more`: beside what is chosen, or one less. */
export function selectPlace(
  { areas, sites, shapes }: ByPlace,
  place: { type: 'area' | 'site'; id: string },
  more: boolean,
): Partial<Selection> {
  if (more) return togglePlace({ areas, sites }, place)
  const chosen = [...areas, ...sites]
  const isAlone = chosen.length === 1 && chosen[0] === place.id && shapes.length === 0
  return isAlone ? nowhereSelected : { ...nowhereSelected, ...togglePlace(everything, place) }
}
