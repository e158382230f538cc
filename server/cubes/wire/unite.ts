import type { NativeCube } from '#server/cubes/native-cube.ts'
import { buildPlaceIndex, type PlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import type { Frame } from './encode-arrow.ts'

/** Cubes of one measure over the same rows. They differ where small counts are hidden: each key has its own residual rows. */
export function unite(cubes: readonly NativeCube[]): { places: PlaceIndex; frames: Frame[] } {
  const [first] = cubes
  const same = cubes.every(({ places }) => places === first?.places)
  const places = same && first ? first.places : everyPlace(cubes)
  return { places, frames: cubes.map((cube) => spread(cube, places)) }
}

function everyPlace(cubes: readonly NativeCube[]): PlaceIndex {
  const found = new Map<string, { id: string; path: string; reportedAt: number }>()
  for (const { places } of cubes)
    places.ids.forEach((id, row) => {
      found.set(id, { id, path: places.paths[row]!, reportedAt: places.reportedAt[row]! })
    })
  return buildPlaceIndex([...found.values()])
}

function spread({ key, places, cells, days }: NativeCube, into: PlaceIndex): Frame {
  if (places === into) return { key, ...cells }
  const values = new Float64Array(into.ids.length * days).fill(Number.NaN)
  const states = new Uint8Array(values.length).fill(StateCode.notExpected)
  places.ids.forEach((id, row) => {
    const to = into.rowOf.get(id)! * days
    values.set(cells.values.subarray(row * days, (row + 1) * days), to)
    states.set(cells.states.subarray(row * days, (row + 1) * days), to)
  })
  return { key, values, states }
}
