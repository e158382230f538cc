import { expect, test } from 'vitest'
import { everything } from '#src/contract/desk/selection.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import { partBeside, rowsOf } from './part.ts'

const areas = ['a', 'b'].map((code) => ({ code, path: code, point: null }))
const sites = ['gate', 'hall'].flatMap((kind) =>
  areas.map(({ path }) => {
    const id = `${kind}-${path}`
    return { id, kind, path: `${path}/${id}`, lon: 121, lat: 31, attributes: {} }
  }),
)
const table = buildPlaceTable(areas, sites)
const places = buildPlaceIndex(sites.map(({ id, path }) => ({ id, path })))
const counted = (selection: Partial<typeof everything>) =>
  countRows(rowsOf(places, partBeside({ path: 'b' }, pick(table, { ...everything, ...selection }))))

test('a filter holds for the area that stands beside, and a choice of places does not', () => {
  expect(counted({ kinds: ['gate'] })).toBe(1)
  expect(counted({ areas: ['a'] })).toBe(2)
  expect(counted({ sites: ['gate-a'], kinds: ['gate'] })).toBe(2)
  expect(countRows(rowsOf(places, partBeside({ path: 'b' }, null)))).toBe(2)
})
