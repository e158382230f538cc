import type { PlaceIndex } from '../places.ts'

type Lists = Omit<PlaceIndex, 'reportedAt'>

/** By their ids, which some cube still holds. */
const lists = new WeakMap<readonly string[], Omit<Lists, 'ids'>>()
let held: WeakRef<readonly string[]>[] = []

/**
 * The same places, with the lists of an earlier cube over them where there is one: what is found out by `ids` (the rows of a selection,
 * the residual rows) is found out once for all of them.
 */
export function sharedPlaces(places: PlaceIndex): PlaceIndex {
  const { ids, paths, rowOf, reportedAt } = places
  if (lists.has(ids)) return places
  for (const ref of held) {
    const known = ref.deref()
    const rest = known && lists.get(known)
    if (rest && areSame(known, ids) && areSame(rest.paths, paths)) return { ids: known, ...rest, reportedAt }
  }
  held = held.filter((ref) => ref.deref() !== undefined)
  held.push(new WeakRef(ids))
  lists.set(ids, { paths, rowOf })
  return places
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}
