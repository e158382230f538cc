import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { alarmsOfKind } from './raised-alarms.ts'

const today = toDayNumber('2022-06-03')
const sentinel = demonstrationCatalog.kinds.find(({ id }) => id === 'sentinel')!
const compound = demonstrationCatalog.kinds.find(({ id }) => id === 'compound')!
const site = (id: string, kind = 'sentinel', path = `31/a/${id}`) => ({
  id,
  kind,
  name: id,
  area: 'a',
  path,
  lon: 0,
  lat: 0,
  attributes: {},
})
const sites = [site('few'), site('many'), site('calm'), site('mute'), site('far', 'sentinel', '31/z/far')]
const places = buildPlaceIndex(sites.map(({ id, path }) => ({ id, path })))
const counts: Record<string, number[]> = { few: [9, 1], many: [0, 4], calm: [7, 0], far: [0, 8] }
const sets = new Map([
  [
    'sentinel-alarms',
    cubeSetOf(
      [
        {
          measure: 'sentinel-alarms',
          key: null,
          kind: 'flow' as const,
          places,
          from: today - 1,
          days: 2,
          values: places.ids.flatMap((id) => counts[id] ?? [Number.NaN, Number.NaN]),
          states: Uint8Array.from(
            places.ids.flatMap((id) =>
              (counts[id] ?? [null, null]).map((count) =>
                count === null ? StateCode.missing : count === 0 ? StateCode.zero : StateCode.value,
              ),
            ),
          ),
          revision: 1,
        },
      ],
      new Uint8Array(),
    ),
  ],
])

test('in alarm is who has raised any that day inside the area, who raised most first', () => {
  const told = alarmsOfKind(demonstrationCatalog, sentinel, sets, sites, { path: '31/a' }, today)
  expect(told?.map(({ site, count }) => [site.id, count])).toEqual([
    ['many', 4],
    ['few', 1],
  ])
})

test('of a kind that counts none nobody is in alarm, and before the counts have come it is not known', () => {
  const of = { path: '31/a' }
  expect(alarmsOfKind(demonstrationCatalog, compound, sets, sites, of, today)).toEqual([])
  expect(alarmsOfKind(demonstrationCatalog, sentinel, new Map(), sites, of, today)).toBeNull()
})
