import type { Area } from '#src/contract/areas.ts'
import type { PlaceIndex, Rows } from '../places.ts'
import { joinRows } from '../selection/join-rows.ts'
import type { Line, PlaceLine } from './line.ts'

/** Which rows of a cube stand for a place, and for an area, as far as they are selected. */
export interface RowsFor {
  place: (places: PlaceIndex, line: PlaceLine) => Rows
  area: (places: PlaceIndex, area: Area) => Rows
}

const known = new WeakMap<Line, WeakMap<PlaceIndex, Rows>>()

/** A line's rows among the places of a cube; those of several members are joined once. Lines are listed anew for each selection. */
export function lineRows(places: PlaceIndex, line: Line, of: RowsFor): Rows {
  if (line.kind === 'place') return of.place(places, line)
  if (line.area) return of.area(places, line.area)
  const ofLine = known.get(line) ?? new WeakMap<PlaceIndex, Rows>()
  known.set(line, ofLine)
  const rows =
    ofLine.get(places) ??
    joinRows(
      places,
      line.members.map((member) => of.place(places, member)),
    )
  ofLine.set(places, rows)
  return rows
}

/** The row of a place that reports itself; none where it does not. */
export function ownRow({ rowOf }: PlaceIndex, id: string): Rows {
  const row = rowOf.get(id)
  return row === undefined ? { lo: 0, hi: 0 } : { lo: row, hi: row + 1 }
}
