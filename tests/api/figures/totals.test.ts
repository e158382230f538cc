import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StockMeasure } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { engines } from '#tests/doubles/database.ts'
import { oracleCell, oracleCells, oracleTotal } from '#tests/doubles/oracle.ts'
import {
  type Asked,
  areas,
  asked,
  everybody,
  expectNumber,
  flowInSql,
  openWorlds,
  queryOf,
  stockInSql,
} from './worlds.ts'

/** Whatever was reported, the API's numbers are those of plain loops and of plain SQL over the same rows. */

const runs = { numRuns: 25 }

describe.each(engines)('on %s', (engine) => {
  let worlds: Awaited<ReturnType<typeof openWorlds>>
  beforeAll(async () => {
    worlds = await openWorlds(engine)
  })
  afterAll(() => worlds?.close())

  test('every cell is the one that plain loops find', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (one) => {
        const { ask, revisionOf } = await worlds.settle(one.world)
        const at = one.asOf === null ? '' : `&revision=${revisionOf(one.asOf)}`
        const cube = await ask(queryOf(one) + at)
        const placeOf = new Map(everybody.map((place) => [place.id, place]))
        let expected = 0
        let reported = 0
        cube.places.forEach(({ id }, row) => {
          cube.values[row]!.forEach((value, i) => {
            const cell = oracleCell(
              one.world,
              placeOf.get(id)!,
              one.span.from + i,
              one.key,
              one.asOf ?? undefined,
            )
            expect(cube.states[row]![i]).toBe(cell.state)
            if (cell.state === 'stale') expect(value).toBeNull()
            else expectNumber(value, cell.value)
            if (cell.expected) expected++
            if (cell.reported) reported++
          })
        })
        expect(cube.completeness).toEqual({ reported, expected })
      }),
      runs,
    )
  })

  test('every area on every day is the total that plain loops find', async () => {
    const level = fc.constantFrom('city', 'district', 'town', 'committee')
    await fc.assert(
      fc.asyncProperty(asked, level, async (one, by) => {
        const { ask } = await worlds.settle(one.world)
        const cube = await ask(`${queryOf(one)}&by=area&level=${by}`)
        expect(cube.places.map(({ id }) => id)).toEqual(
          areas
            .filter((area) => area.level === by)
            .map(({ code }) => code)
            .sort(byPath),
        )
        cube.places.forEach(({ path }, row) => {
          cube.values[row]!.forEach((value, i) => {
            const day = one.span.from + i
            const total = oracleTotal(oracleCells(one.world, path, { from: day, to: day }, one.key))
            expect(cube.states[row]![i]).toBe(total.state)
            expectNumber(value, total.value)
          })
        })
      }),
      runs,
    )
  })

  test('a flow is the sum that SQL finds over the same rows', async () => {
    const flow = asked.filter(({ world: { measure } }) => measure.kind === 'flow')
    await fc.assert(
      fc.asyncProperty(flow, async (one) => {
        const { id, ask, revisionOf } = await worlds.settle(one.world)
        const revision = one.asOf === null ? worlds.live.revision : revisionOf(one.asOf)
        const cube = await ask(`${queryOf(one)}&by=area&level=district&revision=${revision}`)
        for (const [row, { path }] of cube.places.entries()) {
          const sum = cube.values[row]!.reduce<number>((all, value) => all + (value ?? 0), 0)
          expectNumber(sum, await flowInSql(worlds.db, id, one, path, revision))
        }
      }),
      { numRuns: 15 },
    )
  })

  test('a stock is the sum of last reports that SQL finds over the same rows', async () => {
    const open = asked.map((one): Asked => {
      const stock: StockMeasure = {
        ...one.world.measure,
        kind: 'stock',
        staleAfterDays: 5,
        breakdown: undefined,
        reporting: [
          { by: 'committee', every: 'day' },
          { by: { site: 'gate' }, every: 'day' },
        ],
      }
      const reports = one.world.reports
        .filter(({ key }) => key === null)
        .map((report, i) => ({ ...report, seq: i + 1 }))
      return { ...one, key: null, asOf: null, world: { ...one.world, measure: stock, reports } }
    })
    await fc.assert(
      fc.asyncProperty(open, async (one) => {
        const { id, ask } = await worlds.settle(one.world)
        const day = Math.min(one.span.to, one.world.today)
        const cube = await ask(`from=${toDay(day)}&to=${toDay(day)}&by=area&level=town`)
        for (const [row, { path }] of cube.places.entries())
          expectNumber(cube.values[row]![0] ?? 0, await stockInSql(worlds.db, id, path, day))
      }),
      { numRuns: 15 },
    )
  })
})

const byPath = (a: string, b: string) => {
  const [x, y] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! < y[i]! ? -1 : 1
  return x.length - y.length
}
