import { Beside } from '../beside.ts'
import { isResidual } from '../cells/suppress.ts'
import { isInside, type PlaceIndex, type Rows, type Run, runOf } from '../places.ts'
import { holdsRun, withoutRuns } from '../rows.ts'

/** A residual row and the rows of the area whose hidden cells it stands for, itself among them. */
export interface Residual {
  readonly row: number
  readonly run: Run
}

const known = new WeakMap<PlaceIndex['ids'], readonly Residual[]>()

/** The residual rows, that of a wider area before those inside it. */
export function residualsOf(places: PlaceIndex): readonly Residual[] {
  const found = known.get(places.ids)
  if (found) return found
  const made = places.ids
    .flatMap((id, row) =>
      isResidual(id) ? [{ row, run: runOf(places, places.paths[row]!.slice(0, -2)) }] : [],
    )
    .sort((a, b) => a.run.lo - b.run.lo || b.run.hi - a.run.hi)
  known.set(places.ids, made)
  return made
}

/** Where the hidden cells of some rows are told of: by the residual rows of whole areas, and for the rest by nobody. */
export interface Cover {
  readonly residuals: readonly number[]
  readonly rest: Rows
}

const coversOfRun = new WeakMap<PlaceIndex['ids'], WeakMap<Run, Cover>>()
const coversOfRuns = new Beside<readonly Run[], WeakMap<PlaceIndex['ids'], Cover>>()

export function coverOf(places: PlaceIndex, rows: Rows): Cover {
  if ('lo' in rows) {
    const last = rows.hi - 1
    // Nearly always asked for: an area with its own residual row at its end.
    if (last >= rows.lo && isResidual(places.ids[last]!)) {
      const area = places.paths[last]!.slice(0, -2)
      if (isInside(places.paths[rows.lo]!, area)) return { residuals: [last], rest: nowhere }
    }
    const ofPlaces = coversOfRun.get(places.ids) ?? new WeakMap<Run, Cover>()
    coversOfRun.set(places.ids, ofPlaces)
    const cover = ofPlaces.get(rows) ?? findCover(places, rows)
    ofPlaces.set(rows, cover)
    return cover
  }
  const ofRuns = coversOfRuns.get(rows) ?? new WeakMap<PlaceIndex['ids'], Cover>()
  coversOfRuns.set(rows, ofRuns)
  const cover = ofRuns.get(places.ids) ?? findCover(places, rows)
  ofRuns.set(places.ids, cover)
  return cover
}

const nowhere: Run = { lo: 0, hi: 0 }

function findCover(places: PlaceIndex, rows: Rows): Cover {
  const taken: Residual[] = []
  for (const residual of residualsOf(places)) {
    const outer = taken.at(-1)
    if (outer && residual.run.lo < outer.run.hi) continue
    if (holdsRun(rows, residual.run)) taken.push(residual)
  }
  if (taken.length === 0) return { residuals: [], rest: rows }
  return {
    residuals: taken.map(({ row }) => row),
    rest: withoutRuns(
      rows,
      taken.map(({ run }) => run),
    ),
  }
}
