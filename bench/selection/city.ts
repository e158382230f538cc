import type { Shape } from '../../src/contract/desk/selection.ts'
import { buildCube, type Cube } from '../../src/domain/cube.ts'
import { buildPlaceIndex } from '../../src/domain/places.ts'
import { buildPlaceTable, type PlaceTable } from '../../src/domain/selection/place-table.ts'
import { StateCode } from '../../src/domain/states.ts'
import { mulberry32 } from '../cubes/random.ts'
import { makeTown } from '../cubes/town.ts'

export interface City {
  readonly table: PlaceTable
  readonly cubes: readonly Cube[]
  readonly days: number
}

/** Sites of one committee, which stand near each other. */
const TOGETHER = 20

/**
 * The town of the other benchmarks on a map: its committees fill a square of degree ¼ row by row, town by town; every third site is
 * foreign-related. Twelve cubes of its numbers, with estimates, hidden, carried and unexpected cells beside the missing ones.
 */
export function makeCity(sites: number, days: number, measures: number): City {
  const town = makeTown(sites, days)
  const random = mulberry32(7)
  const side = Math.ceil(Math.sqrt(sites / TOGETHER))
  const listed = town.paths.map((path, i) => {
    const committee = Math.floor(i / TOGETHER)
    const lon = 121 + ((committee % side) + random()) / (4 * side)
    const lat = 31 + (Math.floor(committee / side) + random()) / (4 * side)
    const attributes = { foreignRelated: i % 3 === 0, floors: 1 + (i % 40) }
    return { id: path.slice(-6), kind: i % 5 === 0 ? 'building' : 'compound', path, lon, lat, attributes }
  })
  const codes = Uint8Array.from(town.values, (value) => {
    const roll = random()
    if (value < 0) return StateCode.missing
    if (roll < 0.01) return StateCode.estimated
    if (roll < 0.02) return StateCode.suppressed
    if (roll < 0.03) return StateCode.notExpected
    return value === 0 ? StateCode.zero : StateCode.value
  })
  const cubes = Array.from({ length: measures }, (_, n) =>
    buildCube({
      measure: `m${n}`,
      key: null,
      kind: n % 2 === 0 ? 'flow' : 'stock',
      places: buildPlaceIndex(listed.map(({ id, path }) => ({ id, path, reportedAt: 0 }))),
      from: 0,
      days,
      values: Uint8Array.from(town.values, (value) => Math.min(255, Math.max(0, value))),
      states: codes,
      revision: 1,
    }),
  )
  return { table: buildPlaceTable([], listed), cubes, days }
}

/** A lasso that is drawn round the middle of the city, wider with every step, until half of its sites are inside. */
export function lassos(steps: number): Shape[] {
  return Array.from({ length: steps }, (_, step) => {
    const reach = (0.0997 * (step + 1)) / steps
    const points = Array.from({ length: 60 }, (_, i): [number, number] => {
      const turn = (2 * Math.PI * i) / 60
      const wobble = 1 + 0.08 * Math.sin(5 * turn)
      return [121.125 + reach * wobble * Math.cos(turn), 31.125 + reach * wobble * Math.sin(turn)]
    })
    return { kind: 'lasso', points }
  })
}

/** Two lassos that each hold half of the city, and a quarter of it both: round its middle, and its west. */
export function twoHalves(): Shape[] {
  const [south, north, west, middle] = [30.99, 31.26, 120.99, 121.125]
  const corners = [
    [west, south],
    [middle, south],
    [middle, north],
    [west, north],
  ] as const
  const points = corners.flatMap(([x, y], side) => {
    const [toX, toY] = corners[(side + 1) % corners.length]!
    return Array.from({ length: 15 }, (_, i): [number, number] => [
      x + ((toX - x) * i) / 15,
      y + ((toY - y) * i) / 15,
    ])
  })
  return [lassos(1)[0]!, { kind: 'lasso', points }]
}
