import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPglite } from '#server/db/open-pglite.ts'
import { CubeReply } from '#src/contract/cubes.ts'
import { openTown, type Reported } from './town.ts'

const at = (day: string) => `${day}T20:00:00+08:00`
const arrivals = (place: string, day: string, home: number, central: number): Reported[] => [
  { measure: 'arrivals', place, day, key: 'home', value: home, at: at(day) },
  { measure: 'arrivals', place, day, key: 'central', value: central, at: at(day) },
]
const reports: Reported[] = [
  ...arrivals('c1', '2022-03-01', 10, 8),
  ...arrivals('c2', '2022-03-01', 0, 3),
  ...arrivals('c1', '2022-03-02', 6, 0),
  { measure: 'scans', place: 'g1', day: '2022-03-01', value: 300, at: at('2022-03-01') },
  { measure: 'scans', place: 'g1', day: '2022-03-02', value: 0, at: at('2022-03-02') },
  { measure: 'scans', place: 'g2', day: '2022-03-02', value: 41, estimated: true, at: at('2022-03-02') },
  { measure: 'firms', place: 'c1', day: '2022-03-01', value: 20, at: at('2022-03-01') },
  { measure: 'firms', place: 'c2', day: '2022-03-01', value: 80, at: at('2022-03-01') },
  { measure: 'open-firms', place: 'c1', day: '2022-03-01', value: 10, at: at('2022-03-01') },
  { measure: 'open-firms', place: 'c2', day: '2022-03-02', value: 20, at: at('2022-03-02') },
  { measure: 'scans', place: 'g1', day: '2022-03-01', value: 310, at: '2022-03-05T09:00:00+08:00' },
]

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  const db = await openPglite()
  town = await openTown(
    db,
    [...reports].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  )
})
afterAll(async () => {
  await town.context.live.close()
  await town.context.db.close()
})

const cube = async (path: string, headers: Record<string, string> = {}) => {
  const response = await town.get(`/api/cubes/${path}`, headers)
  expect(response.status, await response.clone().text()).toBe(200)
  return CubeReply.parse(await response.json())
}

test('smoke', async () => {
  const c = await cube('scans?from=2022-03-01&to=2022-03-03')
  expect(c).toMatchObject({
    places: [{ id: 'g1' }, { id: 'g2' }],
    values: [
      [310, 0, null],
      [null, 41, null],
    ],
    states: [
      ['value', 'zero', 'missing'],
      ['missing', 'estimated', 'missing'],
    ],
    completeness: { reported: 3, expected: 6 },
  })
})
