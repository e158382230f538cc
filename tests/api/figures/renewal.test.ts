import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cube, cellAt } from '#src/domain/cube.ts'
import { type CubeSet, cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { spliceCubeSet } from '#src/queries/cubes/splice-cube-set.ts'
import { readCubes } from '#src/sources/figures/cubes.ts'
import { openTown, type Reported, token } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'

/** What a client that may not see small counts does after a change: it asks for the days that changed, and no others. */

const arrivals = (place: string, day: string, home: number, central: number): Reported[] => [
  { measure: 'arrivals', place, day, key: 'home', value: home, at: `${day}T20:00:00+08:00` },
  { measure: 'arrivals', place, day, key: 'central', value: central, at: `${day}T20:00:00+08:00` },
]
const reports = [
  ...arrivals('c1', '2022-03-01', 10, 8),
  ...arrivals('c2', '2022-03-01', 2, 3),
  ...arrivals('c1', '2022-03-02', 6, 0),
  ...arrivals('c2', '2022-03-02', 3, 1),
  ...arrivals('c3', '2022-03-02', 4, 12),
  ...arrivals('c1', '2022-03-05', 1, 9),
  { measure: 'open-firms', place: 'c1', day: '2022-03-01', value: 7, at: '2022-03-01T20:00:00+08:00' },
  { measure: 'open-firms', place: 'c2', day: '2022-03-02', value: 4, at: '2022-03-02T20:00:00+08:00' },
  { measure: 'open-firms', place: 'c1', day: '2022-03-06', value: 9, at: '2022-03-06T20:00:00+08:00' },
]

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown(await emptyDatabase('pglite'), reports)
})
afterAll(async () => {
  await town.context.live.close()
  await town.context.db.close()
})

async function ask(measure: string, from: string, to: string): Promise<CubeSet> {
  const response = await town.get(`/api/cubes/${measure}?from=${from}&to=${to}&breakdown=*`, {
    accept: 'application/vnd.apache.arrow.stream',
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return cubeSetOf(readCubes(bytes), bytes)
}

async function report(place: string, day: string, breakdown: string | null, value: number) {
  const response = await town.app.request('http://127.0.0.1/api/observations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(
      breakdown === null
        ? { measure: 'open-firms', place, day, value }
        : { measure: 'arrivals', place, day, breakdown, value },
    ),
  })
  expect(response.status, await response.clone().text()).toBeLessThan(300)
}

const cellsOf = (cube: Cube) =>
  cube.places.ids.map((_, row) =>
    Array.from({ length: cube.days }, (_, day) => cellAt(cube, row, cube.from + day)),
  )
/** Rows on which nothing is expected say nothing, whether they are there or not. */
const contentOf = (set: CubeSet) =>
  [set.total, ...set.keys.values()].map((cube) => {
    const cells = cellsOf(cube)
    const rows = cube.places.ids.map((id, row) => [id, cells[row]!] as const)
    return [cube.key, rows.filter(([, row]) => row.some(({ state }) => state !== 'not-expected'))]
  })

const [first, last] = ['2022-02-25', '2022-03-10']

test.each([
  ['arrivals', '2022-03-02', '2022-03-02'],
  ['observed', '2022-03-02', '2022-03-10'],
])(
  '%s with the changed days taken over is what a new answer to the whole would be',
  async (measure, from, to) => {
    let held = await ask(measure, first, last)
    let spliced = 0
    for (const [place, breakdown, value] of [
      ['c1', 'home', 2],
      ['c2', 'home', 20],
      ['c3', 'central', 3],
      ['c2', 'central', 0],
      ['c1', 'home', 40],
    ] as const) {
      await report(place, '2022-03-02', breakdown, value)
      const part = await ask(measure, from, to)
      const parts = readCubes(part.wire.bytes!)
      const renewed = spliceCubeSet(held, parts, part.revision)
      const whole = await ask(measure, first, last)
      // A residual row that the held answer has no place for: the whole is fetched, as the caller does.
      held = renewed ?? whole
      if (renewed) {
        spliced++
        expect(renewed.version).toBeGreaterThan(0)
        expect(contentOf(renewed)).toEqual(contentOf(whole))
      }
    }
    expect(spliced).toBeGreaterThanOrEqual(3)
  },
)

test('days or places that are not held are refused, and nothing is touched', async () => {
  const held = await ask('arrivals', '2022-03-01', '2022-03-02')
  const before = contentOf(held)
  const later = readCubes((await ask('arrivals', '2022-03-02', '2022-03-03')).wire.bytes!)
  expect(spliceCubeSet(held, later, 9)).toBeNull()
  expect(contentOf(held)).toEqual(before)
})

test('a level taken over on the days it is carried to is what a new answer to the whole would be', async () => {
  let held = await ask('open-firms', first, last)
  for (const [place, value] of [
    ['c1', 12],
    ['c2', 0],
    ['c1', 5],
  ] as const) {
    await report(place, '2022-03-02', null, value)
    // Carried for three days, and to where the next report of the place stands.
    const part = await ask('open-firms', '2022-03-02', last)
    const renewed = spliceCubeSet(held, readCubes(part.wire.bytes!), part.revision)
    expect(renewed && contentOf(renewed)).toEqual(contentOf(await ask('open-firms', first, last)))
    held = renewed!
  }
})
