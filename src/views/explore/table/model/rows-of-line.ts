import type { PlaceIndex, Rows } from '#src/domain/places.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { joinRows } from '#src/situation/selection/join-rows.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import type { Line } from './line.ts'

const nobody: Rows = { lo: 0, hi: 0 }
const known = new WeakMap<Line, WeakMap<PlaceIndex, Rows>>()

/** A line's rows among the places of a cube. Lines are listed anew for each selection: `picked` is always the same for one. */
export function rowsOfLine(places: PlaceIndex, line: Line, picked: Picked | null): Rows {
  if (line.kind === 'place' && line.site) {
    const row = places.rowOf.get(line.id)
    return row === undefined ? nobody : { lo: row, hi: row + 1 }
  }
  if (line.area) return rowsOf(places, { path: line.area.path, picked })
  if (line.kind === 'place') return nobody
  const ofLine = known.get(line) ?? new WeakMap<PlaceIndex, Rows>()
  known.set(line, ofLine)
  const rows =
    ofLine.get(places) ??
    joinRows(
      places,
      line.members.map((member) => rowsOfLine(places, member, picked)),
    )
  ofLine.set(places, rows)
  return rows
}
