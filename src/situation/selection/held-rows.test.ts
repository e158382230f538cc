import { expect, test } from 'vitest'
import { everything } from '#src/contract/desk/selection.ts'
import { pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import { heldRows } from './held-rows.ts'

const site = (id: string, lon: number, floors: number) => {
  return { id, kind: 'building', path: `c/${id}`, lon, lat: 31, attributes: { floors } }
}
const table = buildPlaceTable(
  [{ code: 'c', path: 'c', point: null }],
  [site('z', 121.1, 3), site('a', 121.2, 9), site('m', 121.9, 9)],
)

test('a layer is told of its own sites in its own order; one that is not known is not held', () => {
  const filters = [{ kind: 'building', attribute: 'floors', min: 5 }]
  const shapes = [{ kind: 'box' as const, west: 121, south: 30, east: 121.5, north: 32 }]
  const tall = pick(table, { ...everything, filters, shapes })
  const ids = ['m', 'z', 'gone', 'a']
  expect([...heldRows(tall, ids)]).toEqual([0, 0, 0, 1])
  expect([...heldRows(pick(table, { ...everything, shapes }), ids)]).toEqual([0, 1, 0, 1])
  expect([...heldRows(pick(table, everything), ['a', 'm'])]).toEqual([1, 1])
})
