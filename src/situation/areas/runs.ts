import type { Area } from '#src/contract/areas.ts'
import { type PlaceIndex, type Run, runOf } from '#src/domain/places.ts'

const known = new WeakMap<PlaceIndex, Map<string, Run>>()

/** An area's rows among the places of a cube; found once for each. */
export function runOfArea(places: PlaceIndex, area: Pick<Area, 'path'>): Run {
  let runs = known.get(places)
  if (!runs) {
    runs = new Map()
    known.set(places, runs)
  }
  let run = runs.get(area.path)
  if (!run) {
    run = runOf(places, area.path)
    runs.set(area.path, run)
  }
  return run
}

/** A number of an area is what the area itself reports, and not a total of several places. */
export function isOwn(places: PlaceIndex, area: Pick<Area, 'code' | 'path'>): boolean {
  const { lo, hi } = runOfArea(places, area)
  return hi - lo === 1 && places.ids[lo] === area.code
}
