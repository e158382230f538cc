import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything, type Selection } from '#src/contract/desk/selection.ts'
import { buildCube } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { outsideStates } from '#src/domain/selection/outside-states.ts'
import { isEverything, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { decodeCubes } from '#src/sources/figures/decode-cube.ts'
import { levelsInside, listAreas, listSites } from '#src/views/explore/table/model/list-places.ts'
import { readMeasure } from '#src/views/explore/table/model/read-measure.ts'
import {
  type Asked,
  areas,
  asked,
  expectNumber,
  flowInSql,
  openWorlds,
  queryOf,
  recordedOn,
  sites,
} from '#tests/api/figures/worlds.ts'
import { token } from '#tests/api/town.ts'
import { type ReadRow, readExport, readFeatures } from '#tests/doubles/files/read-export.ts'
import { oracleCells, oracleTotal } from '#tests/doubles/oracle.ts'
import { anySelection } from './selections.ts'
import { stateNames } from './state-names.ts'

/** Whatever is asked, a file of any format says what the API and the screen say, and what plain SQL and loops find. */

let worlds: Awaited<ReturnType<typeof openWorlds>>
beforeAll(async () => {
  worlds = await openWorlds('pglite')
})
afterAll(() => worlds?.close())

const format = fc.constantFrom('csv' as const, 'xlsx' as const, 'geojson' as const, 'parquet' as const)
const rows = fc.constantFrom('reporter', 'site', 'total', 'area&level=town', 'area&level=committee')
const someArea = fc.constantFrom('31', '31.310', '31.3101', '31.310.3101', '31.310.31010.c0')
const protection = fc.constantFrom(
  { suppressBelow: undefined, isTrusted: false },
  { suppressBelow: 8, isTrusted: false },
  { suppressBelow: 8, isTrusted: true },
)
const question = fc.record({ one: asked, format, rows, area: someArea, protection })

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

async function settle({ one, protection }: Question) {
  const { suppressBelow, isTrusted } = protection
  const world = await worlds.settle(one.world, suppressBelow === undefined ? {} : { suppressBelow })
  const headers: Record<string, string> = isTrusted ? { authorization: `Bearer ${token}` } : {}
  const asOf = one.asOf === null ? '' : `&asOf=${encodeURIComponent(world.momentOf(one.asOf))}`
  /** The rows of a file, a number a row: by the head of its columns. */
  const exported = async (as: Question['format'], query: string) => {
    const response = await world.get(`/api/exports?format=${as}&lang=en&${query}${asOf}`, headers)
    expect(response.status, response.ok ? '' : await response.clone().text()).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return as === 'geojson' ? readFeatures(bytes) : (await readExport(as, bytes)).rows
  }
  return { ...world, headers, asOf, exported, figure: one.key === null ? world.id : `${world.id}:${one.key}` }
}

const numberOf = (cell: ReadRow[string] | undefined) =>
  cell === null || cell === undefined ? null : Number(cell)

/** People's heads and programs' name the same columns. */
const cell = (row: ReadRow, head: string, id: string) => row[head] ?? row[id] ?? null

test('rows say each cell that the API says, and add up to what SQL finds', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asking) => {
      const { one, rows, area, protection } = asking
      const { id, headers, asOf, exported, figure, ask, revisionOf } = await settle(asking)
      const by = rows === 'reporter' ? '' : `&by=${rows}`
      const span = `from=${toDay(one.span.from)}&to=${toDay(one.span.to)}&area=${area}`
      const found = await exported(asking.format, `form=rows&measures=${figure}&${span}${by}`)
      const said = new Map(
        found.map((row) => [
          `${cell(row, 'Day', 'day')} ${cell(row, 'Code', 'place')}`,
          {
            value: numberOf(cell(row, 'Value', 'value')),
            state: cell(row, 'State', 'state'),
            reported: Number(cell(row, 'Reported', 'reported')),
            expected: Number(cell(row, 'Expected', 'expected')),
          },
        ]),
      )
      expect(said.size).toBe(found.length)
      const level = areas.find(({ code }) => code === area)!.level
      const same = rows === 'total' ? `&by=area&level=${level}` : by
      const cube = await ask(`${queryOf(one)}&area=${area}${same}${asOf}`, headers)
      const places = rows === 'total' ? cube.places.filter((place) => place.id === area) : cube.places
      expect(said.size).toBe(places.length * (one.span.to - one.span.from + 1))
      let all = 0
      cube.places.forEach((place, row) => {
        cube.values[row]!.forEach((value, day) => {
          const own = said.get(`${toDay(one.span.from + day)} ${place.id}`)
          if (!own && rows === 'total') return
          expect(own?.state).toBe(stateNames[cube.states[row]![day]!])
          expectNumber(own?.value ?? null, value)
          all += own?.value ?? 0
        })
      })
      const sum = (what: 'reported' | 'expected') =>
        [...said.values()].reduce((count, row) => count + row[what], 0)
      if (rows !== 'total')
        expect(cube.completeness).toEqual({ reported: sum('reported'), expected: sum('expected') })
      if (one.world.measure.kind !== 'flow' || rows === 'site' || rows.includes('level')) return
      if (protection.suppressBelow !== undefined && !protection.isTrusted) return
      const path = areas.find(({ code }) => code === area)!.path
      const revision = one.asOf === null ? worlds.live.revision : revisionOf(one.asOf)
      expectNumber(all, await flowInSql(worlds.db, id, one, path, revision))
    }),
    { numRuns: 25 },
  )
})

test('a series says for each day what plain loops find', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asking) => {
      const { one, area } = asking
      const { exported, figure } = await settle({
        ...asking,
        protection: { suppressBelow: undefined, isTrusted: false },
      })
      const found = await exported(
        asking.format,
        `form=series&measures=${figure}&from=${toDay(one.span.from)}&to=${toDay(one.span.to)}&area=${area}`,
      )
      expect(found).toHaveLength(one.span.to - one.span.from + 1)
      const path = areas.find(({ code }) => code === area)!.path
      // Nobody is expected after the day of the moment asked for.
      const world = one.asOf === null ? one.world : { ...one.world, today: toDayNumber(recordedOn) }
      found.forEach((row, i) => {
        const day = one.span.from + i
        const cells = oracleCells(world, path, { from: day, to: day }, one.key, one.asOf ?? undefined)
        const total = oracleTotal(cells)
        const own = rowOfFigure(row, figure)
        expect([cell(row, 'Day', 'day'), own.state, own.reported, own.expected]).toEqual([
          toDay(day),
          stateNames[total.state],
          total.reported,
          total.expected,
        ])
        expectNumber(own.value, total.value)
      })
    }),
    { numRuns: 20 },
  )
})

interface AskedTable {
  asking: Question
  of: 'area' | 'site'
  compare: 'none' | 'week' | 'preceding'
  selected: Selection
}

test('a table is the table of the desk: totals, changes and states of what is selected', async () => {
  const tables: fc.Arbitrary<AskedTable> = fc.record({
    asking: question,
    of: fc.constantFrom('area' as const, 'site' as const),
    compare: fc.constantFrom('none' as const, 'week' as const, 'preceding' as const),
    selected: anySelection,
  })
  await fc.assert(
    fc.asyncProperty(tables, async (asked) => void (await expectDesks(asked))),
    { numRuns: 40 },
  )
})

test('a level has its change where the days compared with begin before the first report', async () => {
  const [sample] = fc.sample(question, { seed: 1, numRuns: 1 }) as [Question]
  const first = sample.one.world.from
  const place = '31.310.3101.c0'
  const report = (day: number, value: number, seq: number) => ({
    ...{ place, day: first + day, key: null, value, estimated: false, seq },
  })
  const { breakdown: _, ...described } = sample.one.world.measure
  const measure = {
    ...described,
    kind: 'stock',
    staleAfterDays: 12,
    reporting: [{ by: 'committee', every: 'day' }],
  }
  const one: Asked = {
    world: {
      ...sample.one.world,
      measure: measure as Asked['world']['measure'],
      reports: [report(0, 5, 1), report(9, 9, 2)],
      today: first + 9,
    },
    span: { from: first + 3, to: first + 9 },
    key: null,
    asOf: null,
  }
  const protection = { suppressBelow: undefined, isTrusted: false } as const
  const asking: Question = { one, format: 'csv', rows: 'reporter', area: '31.310', protection }
  const changes = await expectDesks({ asking, of: 'area', compare: 'week', selected: everything })
  expect(changes.filter((change) => change !== null)).toEqual([4])
})

/** Holds a file of the table against the desk's own; the changes that it says. */
async function expectDesks({ asking, of, compare, selected }: AskedTable): Promise<(number | null)[]> {
  const { one } = asking
  const { span } = one
  const { id, headers, asOf, exported, figure, get } = await settle(asking)
  const area = areas.find(({ code }) => code === asking.area)!
  const picking = String(new URLSearchParams(writeSelection(selected)))
  const found = await exported(
    asking.format,
    `form=table&by=${of}&measures=${figure}&from=${toDay(span.from)}&to=${toDay(span.to)}&area=${area.code}&compare=${compare}&${picking}`,
  )
  const wide = { from: Math.min(one.world.from, span.from), to: Math.max(one.world.to, span.to) }
  const key = one.key === null ? '' : `&breakdown=${one.key}`
  const answer = await get(`/api/cubes/${id}?from=${toDay(wide.from)}&to=${toDay(wide.to)}${key}${asOf}`, {
    ...headers,
    accept: 'application/vnd.apache.arrow.stream',
  })
  const quantity = buildCube(decodeCubes(new Uint8Array(await answer.arrayBuffer()))[0]!)
  const picked = pickedOn(selected, quantity, span)
  const part = { path: area.path, picked }
  const index = buildAreaIndex(areas)
  const { totalOf, changeOf } = readMeasure(quantity, { span, compare, picked })
  const wanted = (
    of === 'site'
      ? listSites(sites, part)
      : listAreas(index, part, levelsInside(index, area)[0]!, [quantity], ({ name }) => name)
  ).map((line) => ({ id: line.id, ...totalOf(line), change: changeOf(line) }))
  expect(new Set(found.map((row) => cell(row, 'Code', 'place')))).toEqual(
    new Set(wanted.map((row) => row.id)),
  )
  for (const row of wanted) {
    const own = rowOfFigure(found.find((one) => cell(one, 'Code', 'place') === row.id)!, figure)
    expect([own.state, own.reported, own.expected]).toEqual([
      stateNames[row.state],
      row.reported,
      row.expected,
    ])
    expectNumber(own.value, row.value)
    expectNumber(own.change, row.change)
  }
  return found.map((row) => rowOfFigure(row, figure).change)
}

function pickedOn(selection: Selection, quantity: Parameters<typeof outsideStates>[1], span: Asked['span']) {
  const table = buildPlaceTable(areas, sites)
  const picked = pick(table, selection, outsideStates(table, quantity, span, selection.states))
  return isEverything(picked) ? null : picked
}

/** The one figure of a table or a series, by either kind of heads. */
function rowOfFigure(row: ReadRow, figure: string) {
  const named = Object.keys(row).find((head) => head.startsWith('number') && head.includes('(number)'))
  return {
    value: numberOf(row[named ?? figure]),
    change: numberOf(cell(row, 'Change', `${figure}.change`)),
    state: cell(row, 'State', `${figure}.state`),
    reported: Number(cell(row, 'Reported', `${figure}.reported`)),
    expected: Number(cell(row, 'Expected', `${figure}.expected`)),
  }
}
