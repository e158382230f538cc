import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Area } from '#src/contract/areas.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import { everything, type Selection } from '#src/contract/desk/selection.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { movingAverage } from '#src/domain/compare/average.ts'
import { type DayParts, dayParts, valuesOf } from '#src/domain/compare/day-parts.ts'
import { buildCube } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { outsideStates } from '#src/domain/selection/outside-states.ts'
import { type Picked, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import { counts, stateOf } from '#src/domain/states.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { decodeCubes } from '#src/sources/figures/decode-cube.ts'
import { type Asked, areas, expectNumber, recordedOn, sites } from '#tests/api/figures/worlds.ts'
import type { ReadRow } from '#tests/doubles/files/read-export.ts'
import { above, inside } from './expected-table.ts'
import { type LineOf, type LineQuestion, oracleLine, range } from './line-oracle.ts'
import { around, busy, exported, openPeopled, peopleOn } from './peopled.ts'
import { stateNames } from './state-names.ts'
import { numberIn, rowsOfTwo } from './two-areas.ts'

/** A panel's moving average goes into its file as it is drawn, and so does the other area that stands beside the chosen one. */

let worlds: Awaited<ReturnType<typeof openPeopled>>
let first: number
beforeAll(async () => {
  worlds = await openPeopled()
  const { rows } = await sql<{ day: number }>`select min(day) as day from observations`.execute(worlds.db.sql)
  first = rows[0]!.day
})
afterAll(() => worlds?.close())

const words = { residents: 'per-10k', site: 'per-site', share: 'share' }
const format = fc.constantFrom('csv' as const, 'xlsx' as const, 'geojson' as const, 'parquet' as const)
const area = fc.constantFrom('31.310', '31.3101', '31.310.3101')
const versus = fc.constantFrom(null, '31.310.31010', '31.3101.31.c2', '31.3101')
const areaOf = (code: string | null) => areas.find((one) => one.code === code) ?? null
/** As `busy`, over weeks: now and then from before the first day of any report. */
const weeks = fc
  .tuple(busy, fc.integer({ min: 2, max: 15 }), fc.boolean())
  .map(([one, length, early]): Asked => {
    const from = early ? first - 2 : one.span.to - length
    return { ...one, span: { from, to: early ? from + length : one.span.to } }
  })

const lastWhole = ({ world, asOf }: Asked) => {
  const today = asOf === null ? world.today : toDayNumber(recordedOn)
  return { today, until: world.measure.kind === 'flow' ? today - 1 : today }
}

const has = (state: CellState) => state === 'value' || state === 'zero' || state === 'estimated'

/** The mean of seven days in plain loops over raw reports. */
function averageOn(asking: LineQuestion, of: LineOf, day: number, until: number) {
  const none = { value: null, state: 'not-expected' as CellState }
  if (day > until || day < first + 6) return none
  const days = range(day - 6, day).map((one) => oracleLine({ ...asking, span: { from: one, to: one } }, of))
  const owed = days.filter(({ state }) => state !== 'not-expected')
  const there = days.filter(({ state }) => has(state))
  if (owed.length === 0) return none
  const [over, under] = [0, 0].map((_, part) =>
    there.reduce((sum, { value, numerator, denominator }) => {
      if (asking.per === null) return sum + (part === 0 ? value! : 1)
      return sum + (part === 0 ? numerator! : denominator!)
    }, 0),
  ) as [number, number]
  if (there.length < owed.length / 2 || under === 0) return { value: null, state: 'missing' as CellState }
  const value = (over / under) * (asking.per === 'residents' ? 10_000 : 1)
  const isUnsure = there.length < owed.length || there.some(({ state }) => state === 'estimated')
  const state: CellState = isUnsure ? 'estimated' : value === 0 ? 'zero' : 'value'
  return { value, state }
}

/** The average's column and its state's, by people's heads or programs'. */
function averageIn(row: ReadRow, column: string) {
  const heads = Object.keys(row).filter((head) => head.includes('7-day average'))
  const number = row[heads.find((head) => !head.includes('State')) ?? `${column}.avg7`]
  return {
    value: number === null || number === undefined ? null : Number(number),
    state: row[heads.find((head) => head.endsWith('State')) ?? `${column}.avg7.state`],
  }
}

test('a series has the numbers and the moving average that loops find, of both areas, and says what they are', async () => {
  const series = fc.record({
    one: weeks,
    per: fc.constantFrom<Per | null>(null, null, 'residents', 'site', 'share'),
    format,
    area,
    versus,
  })
  await fc.assert(
    fc.asyncProperty(series, async ({ one, per, format, area, versus }) => {
      fc.pre(area !== versus)
      const isPerSite = one.world.measure.reporting.some(({ by }) => typeof by === 'object')
      fc.pre(per !== 'site' || isPerSite)
      const { span } = one
      const world = await worlds.settle(one.world, {}, around)
      const figure = one.key === null ? world.id : `${world.id}:${one.key}`
      const asOf = one.asOf === null ? '' : `&asOf=${encodeURIComponent(world.momentOf(one.asOf))}`
      const divided = per === null ? '' : `&per=${words[per]}`
      const query = `form=series&measures=${figure}&from=${toDay(span.from)}&to=${toDay(span.to)}&area=${area}&mean=avg7${divided}${asOf}${versus === null ? '' : `&versus=${versus}`}`
      const { problem, rows, about } = await exported(world.get, format, query)
      expect(problem).toBeNull()
      const { today, until } = lastWhole(one)
      const asking = { ...one, world: { ...one.world, today }, per, people: peopleOn(today) }
      const column = per === null ? figure : `${figure}.${words[per]}`
      const other = areaOf(versus)
      const both = rowsOfTwo(rows, areaOf(area)!, other)
      for (const [side, { path }] of [areaOf(area)!, ...(other ? [other] : [])].entries()) {
        expect(both[side]).toHaveLength(span.to - span.from + 1)
        const of = { own: inside(path), around: inside(above(path)) }
        both[side]!.forEach((row, at) => {
          const day = span.from + at
          const wanted = averageOn(asking, of, day, until)
          const found = averageIn(row, column)
          expect([day, found.state]).toEqual([day, stateNames[wanted.state]])
          expectNumber(found.value, wanted.value)
          expectNumber(
            numberIn(row, column),
            oracleLine({ ...asking, span: { from: day, to: day } }, of).value,
          )
        })
      }
      if (other && format === 'csv') expect(rows[0]!['Compared area']).toBe(`${other.name} ${other.code}`)
      if (format === 'csv') return
      if (other) expect(JSON.stringify(about)).toContain(`"${other.name} ${other.code}"`)
      const ends = per === null ? '' : `.${words[per]}`
      expect(JSON.stringify(about)).toContain(`"${world.id}${ends}.avg7"`)
      expect(JSON.stringify(about)).toContain('The mean of the day and the 6 before it')
    }),
    { numRuns: 40 },
  )
})

test('of what is selected, and with small counts hidden, they are those of the desk', async () => {
  const selections = fc.constantFrom<Partial<Selection>>(
    {},
    { areas: ['31.310.3101.c0', '31.3101.31'] },
    { kinds: ['gate'] },
    { states: ['value', 'estimated', 'suppressed'] },
  )
  const asked = fc.record({ one: weeks, part: selections, area, versus })
  await fc.assert(
    fc.asyncProperty(asked, async ({ one, part, area, versus }) => {
      fc.pre(area !== versus)
      const { span } = one
      const world = await worlds.settle(one.world, { suppressBelow: 12 }, around)
      const figure = one.key === null ? world.id : `${world.id}:${one.key}`
      const key = one.key === null ? '' : `&breakdown=${one.key}`
      const asOf = one.asOf === null ? '' : `&asOf=${encodeURIComponent(world.momentOf(one.asOf))}`
      const selection = { ...everything, ...part }
      const query = `form=series&measures=${figure}&from=${toDay(span.from)}&to=${toDay(span.to)}&area=${area}${versus === null ? '' : `&versus=${versus}`}&mean=avg7&${new URLSearchParams(writeSelection(selection))}${asOf}`
      const { rows } = await exported(world.get, 'parquet', query)
      const cube = `/api/cubes/${world.id}?from=${toDay(first)}&to=${toDay(span.to)}${key}${asOf}`
      const answer = await Promise.resolve(world.get(cube, { accept: 'application/vnd.apache.arrow.stream' }))
      const quantity = buildCube(decodeCubes(new Uint8Array(await answer.arrayBuffer()))[0]!)
      const table = buildPlaceTable(areas, sites)
      const outside = outsideStates(table, quantity, span, selection.states)
      const picked = Object.keys(part).length === 0 ? null : pick(table, selection, outside)
      const other = areaOf(versus)
      const [own, beside] = rowsOfTwo(rows, areaOf(area)!, other)
      const expectDesks = (rows: readonly ReadRow[], { path }: Area, picked: Picked | null) => {
        const days = dayParts(quantity, rowsOf(quantity.places, { path, picked }))
        const mean = movingAverage(days, 7, lastWhole(one).until)
        const numberOf = (desk: DayParts, on: number) =>
          on >= 0 && counts(desk.states[on]!) ? valuesOf(desk)[on]! : null
        rows.forEach((row, at) => {
          const on = span.from + at - mean.from
          const found = averageIn(row, figure)
          expect(found.state).toBe(stateNames[on < 0 ? 'not-expected' : stateOf(mean.states[on]!)])
          expectNumber(found.value, numberOf(mean, on))
          expectNumber(numberIn(row, figure), numberOf(days, on))
        })
      }
      expectDesks(own, areaOf(area)!, picked)
      // What is chosen place by place lies in the first area: all of the other stands beside it.
      if (other) expectDesks(beside, other, part.areas ? null : picked)
    }),
    { numRuns: 20 },
  )
})

test('only a series has averages and another area beside the chosen one', async () => {
  const [one] = fc.sample(busy, { seed: 1, numRuns: 1 }) as [Asked]
  const world = await worlds.settle(one.world, {}, around)
  const days = `from=${toDay(one.span.from)}&to=${toDay(one.span.to)}`
  const problemOf = async (form: string, more: string) => {
    const query = `form=${form}&measures=${world.id}&area=31.310&${days}&${more}`
    return (await exported(world.get, 'csv', query)).problem
  }
  expect(await problemOf('table', 'mean=avg7')).toBe('invalid-query')
  expect(await problemOf('table', 'versus=31.3101')).toBe('invalid-query')
  expect(await problemOf('series', 'versus=31.310')).toBe('invalid-query')
  expect(await problemOf('series', 'versus=32')).toBe('unknown-area')
  expect(await problemOf('series', 'versus=31.3101')).toBeNull()
})
