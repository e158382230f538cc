import type { PlaceIndex, Rows } from '#src/domain/places.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { Line } from '#src/domain/table/line.ts'
import { lineRows, ownRow } from '#src/domain/table/line-rows.ts'
import { rowsOf } from '#src/situation/selection/part.ts'

/** A line's rows among the places of a cube. Lines are listed anew for each selection: `picked` is always the same for one. */
export function rowsOfLine(places: PlaceIndex, line: Line, picked: Picked | null): Rows {
  return lineRows(places, line, {
    place: (places, { id, area }) =>
      area ? rowsOf(places, { path: area.path, picked }) : ownRow(places, id),
    area: (places, { path }) => rowsOf(places, { path, picked }),
  })
}
