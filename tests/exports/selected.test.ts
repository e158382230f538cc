import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { writeSelection } from '#src/domain/selection/selection-text.ts'
import { type Asked, areas, expectNumber, recordedOn } from '#tests/api/figures/worlds.ts'
import type { ReadRow } from '#tests/doubles/files/read-export.ts'
import { isCounted, oracleCell } from '#tests/doubles/oracle.ts'
import { inside } from './expected-table.ts'
import { oracleLine, range } from './line-oracle.ts'
import { around, busy, exported, type Format, openPeopled, peopleOn } from './peopled.ts'
import { heldPlaces } from './selection-oracle.ts'
import { anySelection } from './selections.ts'
import { stateNames } from './state-names.ts'
import { numberIn } from './two-areas.ts'

/** Whatever is chosen, drawn and filtered, a file of each form has the numbers of the places that loops find under it. */

let worlds: Awaited<ReturnType<typeof openPeopled>>
beforeAll(async () => {
  worlds = await openPeopled()
})
afterAll(() => worlds?.close())

const question = fc.record({
  one: busy,
  selection: anySelection,
  format: fc.constantFrom<Format>('csv', 'xlsx', 'geojson', 'parquet'),
  area: fc.constantFrom(...areas.filter(({ level }) => level !== 'committee')),
})

async function ask(
  { one, selection, format, area }: typeof question extends fc.Arbitrary<infer T> ? T : never,
  form: Record<string, string>,
) {
  const world = await worlds.settle(one.world, {}, around)
  const figure = one.key === null ? world.id : `${world.id}:${one.key}`
  const query = new URLSearchParams({
    ...form,
    measures: figure,
    area: area.code,
    from: toDay(one.span.from),
    to: toDay(one.span.to),
    ...writeSelection(selection),
    ...(one.asOf !== null && { asOf: world.momentOf(one.asOf) }),
  })
  const { problem, rows } = await exported(world.get, format, String(query))
  expect(problem).toBeNull()
  // Nobody is expected after the day of the moment asked for.
  const today = one.asOf === null ? one.world.today : toDayNumber(recordedOn)
  const asking: Asked = { ...one, world: { ...one.world, today } }
  const held = new Set(heldPlaces(asking, selection).map(({ id }) => id))
  const line = (path: string, span = asking.span) =>
    oracleLine(
      { ...asking, span, per: null, people: peopleOn(today) },
      { own: inside(path).filter(({ id }) => held.has(id)), around: [] },
    )
  return { rows, figure, asking, held, line }
}

const cell = (row: ReadRow, head: string, id: string) => row[head] ?? row[id] ?? null
const numberOf = (cell: ReadRow[string]) => (cell === null ? null : Number(cell))

function expectLine(row: ReadRow, figure: string, wanted: ReturnType<typeof oracleLine>): void {
  expect([
    cell(row, 'State', `${figure}.state`),
    Number(cell(row, 'Reported', `${figure}.reported`)),
    Number(cell(row, 'Expected', `${figure}.expected`)),
  ]).toEqual([stateNames[wanted.state], wanted.reported, wanted.expected])
  expectNumber(numberIn(row, figure), wanted.value)
}

test('rows are the days of these places', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { rows, asking, held } = await ask(asked, { form: 'rows' })
      const { world, span, key, asOf } = asking
      const said = new Map(
        rows.map((row) => [`${cell(row, 'Day', 'day')} ${cell(row, 'Code', 'place')}`, row] as const),
      )
      expect(said.size).toBe(rows.length)
      for (const place of inside(asked.area.path))
        for (const day of range(span.from, span.to)) {
          const row = said.get(`${toDay(day)} ${place.id}`)
          said.delete(`${toDay(day)} ${place.id}`)
          const wanted = oracleCell(world, place, day, key, asOf ?? undefined)
          // Who is never due has no rows.
          if (!row) expect([held.has(place.id), wanted.state]).not.toEqual([true, 'value'])
          if (!row) continue
          expect([place.id, held.has(place.id)]).toEqual([place.id, true])
          expect(cell(row, 'State', 'state')).toBe(stateNames[wanted.state])
          expectNumber(numberOf(cell(row, 'Value', 'value')), isCounted(wanted) ? wanted.value : null)
        }
      expect([...said.keys()]).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('a series adds these places up', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { rows, figure, asking, line } = await ask(asked, { form: 'series' })
      const days = range(asking.span.from, asking.span.to)
      expect(rows.map((row) => cell(row, 'Day', 'day'))).toEqual(days.map(toDay))
      days.forEach((day, at) => {
        expectLine(rows[at]!, figure, line(asked.area.path, { from: day, to: day }))
      })
    }),
    { numRuns: 25 },
  )
})

test('a table has for each area what these places add up to in it', async () => {
  const levels = fc.constantFrom('town' as const, 'committee' as const)
  await fc.assert(
    fc.asyncProperty(question, levels, async (asked, level) => {
      const { rows, figure, line } = await ask(asked, { form: 'table', by: 'area', level })
      const found = new Map(rows.map((row) => [cell(row, 'Code', 'place'), row]))
      for (const area of areas) {
        if (area.level !== level || !`${area.path}/`.startsWith(`${asked.area.path}/`)) continue
        const row = found.get(area.code)
        found.delete(area.code)
        const wanted = line(area.path)
        if (row) expectLine(row, figure, wanted)
        else expect([area.code, wanted.state]).toEqual([area.code, 'not-expected'])
      }
      expect([...found.keys()]).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('a table of sites lists those that are held, each with its own number', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { rows, figure, line } = await ask(asked, { form: 'table', by: 'site' })
      for (const row of rows) {
        const place = inside(asked.area.path).find(({ id }) => id === cell(row, 'Code', 'place'))!
        expectLine(row, figure, line(place.path))
      }
    }),
    { numRuns: 25 },
  )
})

test('a file says whose states it was filtered by, and knows no states of all keys together', async () => {
  const [one] = fc.sample(busy, { seed: 1, numRuns: 1 }) as [Asked]
  const world = await worlds.settle(one.world, {}, around)
  const days = `from=${toDay(one.span.from)}&to=${toDay(one.span.to)}`
  const ask = (statesOf: string) =>
    exported(
      world.get,
      'parquet',
      `form=table&measures=people&area=31&${days}&states=value&statesOf=${statesOf}`,
    )
  const { problem, about } = await ask(world.id)
  expect(problem).toBeNull()
  expect(JSON.stringify(about)).toContain('"State of number: Value"')
  expect(about).toMatchObject({ measures: [{ id: 'people' }, { id: world.id }] })
  expect((await ask(`${world.id}:*`)).problem).toBe('invalid-query')
  expect((await ask('nothing')).problem).toBe('unknown-measure')
})
