import type { Selection, Shape, SiteFilter } from '#src/contract/desk/selection.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { type Asked, areas, everybody, sites } from '#tests/api/figures/worlds.ts'
import type { WorldPlace } from '#tests/doubles/arbitraries.ts'
import { oracleCell } from '#tests/doubles/oracle.ts'
import { range } from './line-oracle.ts'

/** Who of the worlds' places counts under a selection, as plain loops find. */
export function heldPlaces(asked: Asked, selection: Selection): WorldPlace[] {
  return everybody.filter(
    (place) =>
      isChosen(place, selection) &&
      passes(place, selection) &&
      (selection.states.length === 0 || selection.states.includes(stateOver(asked, place))),
  )
}

function isChosen({ id, path }: WorldPlace, selection: Selection): boolean {
  const { areas: chosen, sites: single, shapes } = selection
  if (chosen.length + single.length + shapes.length === 0) return true
  const within = areas.filter(({ code }) => chosen.includes(code))
  return (
    single.includes(id) ||
    within.some((area) => `${path}/`.startsWith(`${area.path}/`)) ||
    shapes.some((shape) => isIn(shape, pointOf(id)))
  )
}

/** A site's own point; of an area the one that stands for it. */
function pointOf(id: string): readonly [number, number] {
  const site = sites.find((one) => one.id === id)
  return site ? [site.lon, site.lat] : areas.find(({ code }) => code === id)!.point!
}

function isIn(shape: Shape, [x, y]: readonly [number, number]): boolean {
  if (shape.kind === 'box') return x >= shape.west && x <= shape.east && y >= shape.south && y <= shape.north
  if (shape.kind === 'circle') return metres([shape.lon, shape.lat], [x, y]) <= shape.radiusM
  let inside = false
  shape.points.forEach(([ax, ay], n) => {
    const [bx, by] = shape.points[(n + 1) % shape.points.length]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  })
  return inside
}

/** Haversine, on a sphere of the earth's mean radius. */
function metres([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((by - ay) * rad) / 2) ** 2 +
    Math.cos(ay * rad) * Math.cos(by * rad) * Math.sin(((bx - ax) * rad) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}

/** Kinds and filters say nothing of areas that report themselves. */
function passes({ id }: WorldPlace, { kinds, filters }: Selection): boolean {
  const site = sites.find((one) => one.id === id)
  if (!site) return true
  if (kinds.length > 0 && !kinds.includes(site.kind)) return false
  return filters.every(
    (filter) => filter.kind !== site.kind || has(site.attributes[filter.attribute], filter),
  )
}

function has(value: unknown, { values, min, max }: SiteFilter): boolean {
  if (values) return values.includes(String(value))
  return typeof value === 'number' && value >= (min ?? value) && value <= (max ?? value)
}

const telling: CellState[] = ['estimated', 'value', 'zero', 'suppressed', 'stale', 'missing']

/** Of many days what is most telling: a number where there is one, else why there is none. */
function stateOver({ world, span, key, asOf }: Asked, place: WorldPlace): CellState {
  const days = range(world.measure.kind === 'flow' ? span.from : span.to, span.to)
  const states = days.map((day) => oracleCell(world, place, day, key, asOf ?? undefined).state)
  return telling.find((state) => states.includes(state)) ?? 'not-expected'
}
