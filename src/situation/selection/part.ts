import type { PlaceIndex, Rows } from '#src/domain/places.ts'
import { follow } from '#src/domain/row-steps.ts'
import { countRows, cutRows } from '#src/domain/rows.ts'
import { isEverywhere, type Picked } from '#src/domain/selection/pick.ts'
import { rowsIn } from '#src/domain/selection/rows-in.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'

/** A part of the town: an area, or what is selected inside it. */
export interface Part {
  readonly path: string
  /** Null or left out: the whole area. */
  readonly picked?: Picked | null
}

/**
 * What is looked at of an area beside the chosen one. Filters hold for both; what was chosen place by place, or drawn, lies in the
 * first, and all of the other stands beside it.
 */
export function partBeside(area: { path: string }, picked: Picked | null | undefined): Part {
  return { path: area.path, picked: picked && isEverywhere(picked.selection) ? picked : null }
}

const known = new WeakMap<Picked, WeakMap<PlaceIndex['ids'], Map<string, Rows>>>()

/** What was asked about last, of each area. */
const latest = new WeakMap<PlaceIndex['ids'], Map<string, Rows>>()

/** The part's rows among the places of a cube; found once for each. */
export function rowsOf(places: PlaceIndex, { path, picked }: Part): Rows {
  if (!picked) return runOfArea(places, { path })
  const ofPicked = known.get(picked) ?? new WeakMap<PlaceIndex['ids'], Map<string, Rows>>()
  known.set(picked, ofPicked)
  const ofPlaces = ofPicked.get(places.ids) ?? new Map<string, Rows>()
  ofPicked.set(places.ids, ofPlaces)
  const found = ofPlaces.get(path)
  if (found) return found
  const rows = cutRows(rowsIn(picked, places), runOfArea(places, { path }))
  ofPlaces.set(path, rows)
  const ofPath = latest.get(places.ids) ?? new Map<string, Rows>()
  latest.set(places.ids, ofPath)
  follow(rows, ofPath.get(path))
  ofPath.set(path, rows)
  return rows
}

/** Somebody who reports is in both. */
export function hasRows(places: PlaceIndex, part: Part): boolean {
  return countRows(rowsOf(places, part)) > 0
}
