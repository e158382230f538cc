import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Per } from '#src/contract/desk/panels.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { type Asked, areas, expectNumber, recordedOn } from '#tests/api/figures/worlds.ts'
import type { ReadRow } from '#tests/doubles/files/read-export.ts'
import { above, expectedTable, inside } from './expected-table.ts'
import { type LineQuestion, oracleLine } from './line-oracle.ts'
import { around, busy, exported, openPeopled, peopleOn } from './peopled.ts'
import { stateNames } from './state-names.ts'

/** A file of the table has its rows in the order of the screen, its columns as they were picked, and is divided as the screen is. */

let worlds: Awaited<ReturnType<typeof openPeopled>>
beforeAll(async () => {
  worlds = await openPeopled()
})
afterAll(() => worlds?.close())

const words = { residents: 'per-10k', site: 'per-site', share: 'share' }
const aspects = ['value', 'change', 'state', 'reported', 'people', 'at.lanes', 'at.side', 'town', 'sites']
const format = fc.constantFrom('csv' as const, 'xlsx' as const, 'geojson' as const, 'parquet' as const)
const tables = fc.record({
  one: busy,
  per: fc.constantFrom<Per | null>(null, 'residents', 'site', 'share'),
  format,
  by: fc.constantFrom('site' as const, 'site' as const, 'committee' as const, 'town' as const),
  area: fc.constantFrom('31', '31.310', '31.3101'),
  group: fc.constantFrom(null, 'town' as const, 'kind' as const, 'state' as const),
  picked: fc.uniqueArray(fc.constantFrom(...aspects, 'within'), { minLength: 1, maxLength: 6 }),
  sorts: fc.uniqueArray(fc.record({ column: fc.constantFrom(...aspects), descending: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ column }) => column,
  }),
})

const canBePerSite = ({ world }: Asked) =>
  world.measure.reporting.some((period) => typeof period.by === 'object')

function askingOf({ world, key, asOf, span }: Asked, per: Per | null): LineQuestion {
  // Nobody is expected after the day of the moment asked for.
  const today = asOf === null ? world.today : toDayNumber(recordedOn)
  return { world: { ...world, today }, key, asOf, span, per, people: peopleOn(today) }
}

/** The columns of the one figure, and all others, by the names that programs use; people's heads are these in words. */
function byIds(rows: readonly ReadRow[], column: string): ReadRow[] {
  const heads: Record<string, string> = {
    Group: 'group',
    Code: 'place',
    Name: 'name',
    Kind: 'kind',
    Lanes: 'at.lanes',
    Side: 'at.side',
    Sites: 'sites',
    'people (people)': 'people',
  }
  const parts: [text: RegExp, id: string][] = [
    [/^(number.* · )?Numerator( \(number\))?$/, '.numerator'],
    [/^(number.* · )?Denominator( \(.*\))?$/, '.denominator'],
    [/^(number.* · )?Change$/, '.change'],
    [/^(number.* · )?State$/, '.state'],
    [/^(number.* · )?Reported$/, '.reported'],
    [/^(number.* · )?Expected$/, '.expected'],
    [/^number( \(number\))?( · (per 10,000|per site|share of area above))?( \(number\))?$/, ''],
  ]
  const idOf = (head: string) => {
    const part = parts.find(([text]) => text.test(head))
    return heads[head] ?? (part ? column + part[1] : head)
  }
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([head, cell]) => [idOf(head), cell])))
}

const numberIn = (row: ReadRow, id: string) => (row[id] === null ? null : Number(row[id]))

test('a table is in the order of the screen, with its columns, and divided by what loops divide it by', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ one, per, format, by, area, group, picked, sorts }) => {
      const world = await worlds.settle(one.world, {}, around)
      const figure = one.key === null ? world.id : `${world.id}:${one.key}`
      const params = new URLSearchParams({
        form: 'table',
        measures: figure,
        from: toDay(one.span.from),
        to: toDay(one.span.to),
        area,
        ...(by === 'site' ? { by } : { by: 'area', level: by }),
        compare: 'week',
        cols: picked.join(','),
        sort: sorts.map(({ column, descending }) => (descending ? '-' : '') + column).join(','),
        ...(group && { group }),
        ...(per && { per: words[per] }),
        ...(one.asOf !== null && { asOf: world.momentOf(one.asOf) }),
      })
      const { problem, rows, about } = await exported(world.get, format, String(params))
      const isRefused = per === 'site' && !canBePerSite(one)
      expect(problem).toBe(isRefused ? 'not-divisible' : null)
      if (isRefused) return
      const column = per === null ? figure : `${figure}.${words[per]}`
      const found = byIds(rows, column)
      const within = areas.find(({ code }) => code === area)!
      const wanted = expectedTable({ asking: askingOf(one, per), by, within, sorts, group })

      expect(found.map(({ place }) => place)).toEqual(wanted.map(({ row }) => row.id))
      if (group !== null) expect(found.map((row) => row.group)).toEqual(wanted.map((one) => one.group))

      const columnsOf: Record<string, string[]> = {
        value: [column],
        change: [`${column}.change`],
        state: [`${column}.state`],
        reported: [`${column}.reported`, `${column}.expected`],
        within: ['kind'],
      }
      const begins = ['place', 'name', ...picked.flatMap((id) => columnsOf[id] ?? [id])]
      const heads = Object.keys(found[0]!).filter((id) => !id.endsWith('state_code'))
      expect(heads.slice(0, begins.length + (group ? 1 : 0))).toEqual([
        ...(group ? ['group'] : []),
        ...begins,
      ])

      wanted.forEach(({ row }, at) => {
        const is = found[at]!
        if (picked.includes('value')) expectNumber(numberIn(is, column), row.value)
        if (picked.includes('change')) expectNumber(numberIn(is, `${column}.change`), row.change)
        if (picked.includes('people')) expectNumber(numberIn(is, 'people'), row.people)
        if (picked.includes('at.lanes')) expect(numberIn(is, 'at.lanes')).toBe(row.lanes)
        if (picked.includes('at.side')) expect(is['at.side']).toBe(row.side)
        if (picked.includes('town')) expect(is.town).toBe(row.town)
        if (picked.includes('sites')) expect(numberIn(is, 'sites')).toBe(row.sites)
        // Whatever was picked of a number, its state, completeness and parts stand there.
        if (!picked.some((id) => ['value', 'change', 'state', 'reported'].includes(id))) return
        expect(is[`${column}.state`]).toBe(stateNames[row.state])
        expect(numberIn(is, `${column}.reported`)).toBe(row.reported)
        expect(numberIn(is, `${column}.expected`)).toBe(row.expected)
        if (per === null) return
        expectNumber(numberIn(is, `${column}.numerator`), row.numerator)
        expectNumber(numberIn(is, `${column}.denominator`), row.denominator)
      })

      if (format === 'csv') return
      const text = JSON.stringify(about)
      for (const { descending } of sorts)
        expect(text).toContain(descending ? 'largest first' : 'smallest first')
      if (group !== null)
        expect(text).toContain(
          `by ${group === 'town' ? 'town' : { kind: 'Kind', state: 'State' }[group]}; groups`,
        )
      if (per !== null) expect(text).toContain(`"${world.id}.${words[per]}"`)
    }),
    { numRuns: 60 },
  )
})

test('a series that is divided says for each day what loops divide', async () => {
  const series = fc.record({
    one: busy,
    per: fc.constantFrom<Per>('residents', 'site', 'share'),
    format,
    area: fc.constantFrom('31.310', '31.3101', '31.310.3101'),
  })
  await fc.assert(
    fc.asyncProperty(series, async ({ one, per, format, area }) => {
      fc.pre(per !== 'site' || canBePerSite(one))
      const { span } = one
      const world = await worlds.settle(one.world, {}, around)
      const figure = one.key === null ? world.id : `${world.id}:${one.key}`
      const asOf = one.asOf === null ? '' : `&asOf=${encodeURIComponent(world.momentOf(one.asOf))}`
      const query = `form=series&measures=${figure}&from=${toDay(span.from)}&to=${toDay(span.to)}&area=${area}&per=${words[per]}${asOf}`
      const column = `${figure}.${words[per]}`
      const found = byIds((await exported(world.get, format, query)).rows, column)
      expect(found).toHaveLength(span.to - span.from + 1)
      const { path } = areas.find(({ code }) => code === area)!
      found.forEach((row, at) => {
        const day = span.from + at
        const asking = { ...askingOf(one, per), span: { from: day, to: day } }
        const wanted = oracleLine(asking, { own: inside(path), around: inside(above(path)) })
        expect(row[`${column}.state`]).toBe(stateNames[wanted.state])
        expectNumber(numberIn(row, column), wanted.value)
        expectNumber(numberIn(row, `${column}.numerator`), wanted.numerator)
        expectNumber(numberIn(row, `${column}.denominator`), wanted.denominator)
      })
    }),
    { numRuns: 25 },
  )
})
