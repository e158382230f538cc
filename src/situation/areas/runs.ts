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
