import { inside } from '#server/cubes/known/gazetteer.ts'
import { type SuppressedCells, suppressCells } from '#src/domain/cells/suppress.ts'
import { buildPlaceIndex, type PlaceIndex } from '#src/domain/places.ts'
import type { NativeCube } from './native-cube.ts'

/** Residual rows of areas around the one asked for tell of other areas' cells: they stay out. */
export function hideSmall(
  cube: NativeCube,
  below: number,
  within: string | null,
  also?: Uint8Array,
): NativeCube {
  const hidden = suppressCells(cube.cells, cube.places, cube.days, below, also)
  const { places, values, states } = hidden
  const rows = places.paths.flatMap((path, row) => (inside(path, within) ? [row] : []))
  if (rows.length === places.ids.length) return { ...cube, places, cells: { values, states } }
  return { ...cube, ...pickRows(hidden, rows, cube.days) }
}

function pickRows({ places, values, states }: SuppressedCells, rows: readonly number[], days: number) {
  const cells = { values: new Float64Array(rows.length * days), states: new Uint8Array(rows.length * days) }
  rows.forEach((row, i) => {
    cells.values.set(values.subarray(row * days, (row + 1) * days), i * days)
    cells.states.set(states.subarray(row * days, (row + 1) * days), i * days)
  })
  const index: PlaceIndex = buildPlaceIndex(
    rows.map((row) => ({
      id: places.ids[row]!,
      path: places.paths[row]!,
      reportedAt: places.reportedAt[row]!,
    })),
  )
  return { places: index, cells }
}
