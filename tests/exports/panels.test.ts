import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOn, type DaySeries, valueOn } from '#src/charts/series.ts'
import type { Measure } from '#src/contract/catalog.ts'
import type { Panel, PanelForm, Per } from '#src/contract/desk/panels.ts'
import type { Selection } from '#src/contract/desk/selection.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { perWord } from '#src/domain/compare/per-text.ts'
import { shiftOf } from '#src/domain/cube.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { counts, stateOf } from '#src/domain/states.ts'
import { type Asked, partsOfArea, seriesOfParts } from '#src/situation/compare/asked.ts'
import { spanFigures } from '#src/situation/compare/span-numbers.ts'
import { chartData } from '#src/situation/measures/chart-data.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { type Part, partBeside } from '#src/situation/selection/part.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { ceilingShare, formOf, versusOf } from '#src/views/explore/panels/model/forms.ts'
import { panelCubes } from '#src/views/explore/panels/model/panel-cubes.ts'
import { pyramidRows } from '#src/views/explore/panels/model/pyramid-rows.ts'
import { rankedAgainst, rankRows } from '#src/views/explore/panels/model/rank-rows.ts'
import { scatterDots } from '#src/views/explore/panels/model/scatter-dots.ts'
import { spreadNumbers } from '#src/views/explore/panels/model/spread-numbers.ts'
import { askedOfPanel } from '#src/views/explore/take/asked-of-panel.ts'
import { expectNumber } from '#tests/api/figures/worlds.ts'
import type { ReadRow } from '#tests/doubles/files/read-export.ts'
import { asOf, closed, type DeskTown, openDeskTown } from './desk-town.ts'
import { anySelection } from './selections.ts'

/** A panel's file, asked for as the desk asks, has the numbers that its model hands to the chart. */

let town: DeskTown
beforeAll(async () => {
  town = await openDeskTown()
})
afterAll(() => town?.close())

interface Told {
  value: number | null
  state: CellState
}
interface Drawn {
  panel: Panel
  measure: Measure
  form: PanelForm
  choice: Choice
  sets: CubeSets
  now: CubeSets | null
  file: ReadRow[]
}

const measures = ['arrivals', 'scans', 'alarms', 'open-firms', 'share-open', 'observed', 'people']
const view = fc.record({
  area: fc.constantFrom('31', '31.310', '31.310.3101'),
  versus: fc.constantFrom<string | null>(null, null, '31.3101'),
  measure: fc.constantFrom('arrivals', 'scans', 'open-firms'),
  range: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 9 })).map(([from, days]) => ({
    from: toDay(toDayNumber('2022-03-01') + from),
    to: toDay(toDayNumber('2022-03-01') + from + days),
  })),
  compare: fc.constantFrom('preceding' as const, 'week' as const, 'none' as const),
  asOf: fc.constantFrom(null, asOf),
  beside: fc.boolean(),
})
const panelOf = (form: PanelForm) =>
  fc.record({
    measure: fc.constantFrom(...(form === 'pyramid' ? ['arrivals'] : measures)),
    key: fc.constantFrom(null, null, 'men-old'),
    form: fc.constant(form),
    per: fc.constantFrom<Per | null>(null, null, 'residents', 'site', 'share'),
    mean: fc.boolean(),
    versus: fc.constantFrom(...measures),
  })

async function draw(address: Parameters<DeskTown['look']>[0], asked: Panel): Promise<Drawn> {
  const { catalog, index } = town
  const measure = measureOf(catalog, asked.measure)!
  const panel: Panel = {
    ...asked,
    key: breakdownOf(catalog, measure)?.keys.some(({ id }) => id === asked.key) ? asked.key : null,
    per: divisorsOf(catalog, measure).find((one) => one === asked.per) ?? null,
  }
  const choice = await town.look(address)
  const form = formOf(catalog, measure, panel)
  const wanted = panelCubes(catalog, measure, panel, form)
  const sets = await town.setsOf(wanted, choice)
  const now = choice.besideTo === null ? null : await town.setsOf(wanted, choice, null)
  const other = form === 'scatter' ? measureOf(catalog, versusOf(catalog, measure, panel)) : null
  const dots = other && dotsOf({ panel, measure, choice, sets }, other)
  const versus = other && dots && { measure: other.id, by: dots.by }
  const ceiling = ceilingShare(catalog, measure, panel, choice.versus !== null)?.id ?? null
  const file = await town.fileOf(askedOfPanel({ panel, form, versus, ceiling }, 'parquet', choice, 'en'))
  return { panel, measure, form, choice, sets, now, file }

  function dotsOf(
    { panel, measure, choice, sets }: Pick<Drawn, 'panel' | 'measure' | 'choice' | 'sets'>,
    other: Measure,
  ) {
    const x = quantityOf(catalog, other, sets)!
    const y = quantityOf(catalog, measure, sets, panel.key)!
    return scatterDots(x, y, {
      area: choice.area,
      picked: choice.part.picked ?? null,
      span: choice.span,
      index,
    })
  }
}

const told = (row: ReadRow | undefined, column: string): Told => {
  const value = row?.[column]
  const state = row?.[`${column}.state_code`]
  return {
    value: value === null || value === undefined ? null : Number(value),
    state: (state as CellState | undefined) ?? 'not-expected',
  }
}

function expectSame(found: Told, wanted: Told, what: string): void {
  expect([what, found.state]).toEqual([what, wanted.state])
  expectNumber(found.value, wanted.value)
}

const columnOf = ({ panel }: Drawn, key: string | null) => {
  const figure = key === null ? panel.measure : `${panel.measure}:${key}`
  return panel.per === null ? figure : `${figure}.${perWord(panel.per)}`
}

const onDay = (series: DaySeries, day: number): Told => {
  const value = valueOn(series, day)
  return { value: Number.isNaN(value) ? null : value, state: stateOf(codeOn(series, day)) }
}

/** As lines are made, and as it is drawn as reported, which must be one. */
function seriesOf(drawn: Drawn, key: string | null, part: Part, sets: CubeSets): DaySeries | null {
  const { catalog, index } = town
  const { measure, panel, choice } = drawn
  const asked: Asked = { measure, key, per: panel.per, mean: panel.mean }
  const area = index.areas.find(({ path }) => path === part.path)!
  const parts = partsOfArea(catalog, asked, sets, area, {
    index,
    today: toDayNumber(choice.calendar.today),
    picked: part.picked ?? null,
  })
  if (panel.per === null && !panel.mean) {
    const data = chartData(catalog, measure, sets, part, key)!
    const own =
      data.form === 'stack' ? data.total : data.form === 'level' ? data.series : data.lines.at(-1)!.series
    for (let day = choice.span.from; day <= choice.span.to; day++)
      expectSame(onDay(own, day), onDay(seriesOfParts(parts!).series, day), 'as reported')
  }
  return parts && seriesOfParts(parts).series
}

function expectDays(drawn: Drawn): void {
  const { catalog } = town
  const { panel, measure, form, choice, sets, now, file } = drawn
  const { span, compare, versus, part } = choice
  expect(file).toHaveLength(span.to - span.from + 1)
  const split = panel.key === null && form !== 'heat' ? (breakdownOf(catalog, measure)?.keys ?? []) : []
  const isDotted = form !== 'heat' && (now !== null || compare !== 'none')
  for (const key of [panel.key, ...split.map(({ id }) => id)]) {
    const column = columnOf(drawn, key)
    const drawnColumn = panel.mean ? `${column}.avg7` : column
    const series = seriesOf(drawn, key, part, sets)
    if (!series) continue
    const beside = versus && form !== 'heat' && seriesOf(drawn, key, partBeside(versus, part.picked), sets)
    const nowSeries = now && seriesOf(drawn, key, part, now)
    file.forEach((row, at) => {
      const day = span.from + at
      expectSame(told(row, drawnColumn), onDay(series, day), `${drawnColumn} ${row.day}`)
      if (beside)
        expectSame(
          told(row, drawnColumn.replace(column, `${column}@${versus.code}`)),
          onDay(beside, day),
          `${drawnColumn} beside`,
        )
      const dotted = nowSeries ? `${drawnColumn}.now` : `${drawnColumn}.earlier`
      expect(Object.hasOwn(row, dotted)).toBe(isDotted)
      if (!isDotted) return
      const by = nowSeries || compare === 'none' ? 0 : shiftOf(span, compare)
      expectSame(told(row, dotted), onDay(nowSeries ?? series, day - by), `${dotted} ${row.day}`)
      if (!nowSeries) expect(row.earlier_day).toBe(toDay(day - by))
    })
    expectQuotient(drawn, key, column)
  }
}

/** A quotient never stands without what it is made of. */
function expectQuotient(
  { panel, measure, choice, sets, file }: Drawn,
  key: string | null,
  column: string,
): void {
  const { catalog, index } = town
  if (measure.kind !== 'ratio' && panel.per === null) return
  const { area, part, span } = choice
  const picked = part.picked ?? null
  const parts = partsOfArea(catalog, { measure, key, per: panel.per, mean: false }, sets, area, {
    index,
    today: 0,
    picked,
  })!
  file.forEach((row, n) => {
    const at = span.from + n - parts.from
    if (!counts(parts.states[at]!)) return
    expectNumber(Number(row[`${column}.numerator`]), parts.above[at]!)
    expectNumber(Number(row[`${column}.denominator`]), parts.below![at]!)
  })
}

/** Rows of places of which something is due in every figure, by their code. */
function owing(file: readonly ReadRow[], columns: readonly string[]): Map<string, Told[]> {
  const rows = file.map((row) => [String(row.place), columns.map((column) => told(row, column))] as const)
  return new Map(rows.filter(([, all]) => all.every(({ state }) => state !== 'not-expected')))
}

function expectPlaces(found: Map<string, Told[]>, wanted: readonly { id: string; numbers: Told[] }[]): void {
  expect([...found.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort())
  for (const { id, numbers } of wanted)
    numbers.forEach((number, n) => {
      expectSame(found.get(id)![n]!, number, id)
    })
}

const holds: Record<
  'heat' | 'line' | 'bar' | 'area' | 'spread' | 'scatter' | 'pyramid' | 'rank',
  (drawn: Drawn) => void
> = {
  heat: expectDays,
  line: expectDays,
  bar: expectDays,
  area: expectDays,
  spread: (drawn) => {
    const { measure, panel, choice, sets, file } = drawn
    const numbers = spreadNumbers(town.catalog, { ...panel, measure }, sets, {
      ...choice,
      index: town.index,
    })(choice.span)
    expectPlaces(
      owing(file, [columnOf(drawn, panel.key)]),
      numbers.map(({ id, ...number }) => ({ id, numbers: [number] })),
    )
  },
  scatter: ({ measure, panel, choice, sets, file }) => {
    const { catalog, index } = town
    const other = measureOf(catalog, versusOf(catalog, measure, panel))!
    const y = quantityOf(catalog, measure, sets, panel.key)!
    const x = quantityOf(catalog, other, sets)!
    const { dots } = scatterDots(x, y, { ...choice, picked: choice.part.picked ?? null, index })
    const figure = panel.key === null ? measure.id : `${measure.id}:${panel.key}`
    expectPlaces(
      owing(file, [other.id, figure]),
      dots.map(({ id, x, y }) => ({ id, numbers: [x, y] })),
    )
  },
  pyramid: ({ measure, choice, sets, file }) => {
    const rows = pyramidRows(town.catalog, measure, sets, choice)
    expect(file).toHaveLength(1)
    for (const number of rows.flatMap(({ left, right }) => [left, right])) {
      const column = `${measure.id}:${number.key}`
      expectSame(told(file[0], column), number, column)
      expect([file[0]![`${column}.reported`], file[0]![`${column}.expected`]]).toEqual([
        number.reported,
        number.expected,
      ])
    }
  },
  rank: (drawn) => {
    const { measure, panel, choice, sets, file } = drawn
    const { catalog, index } = town
    const numberOf = spanFigures(catalog, { ...panel, measure }, sets, {
      index,
      picked: choice.part.picked ?? null,
    })!
    const before = rankedAgainst(quantityOf(catalog, measure, sets, panel.key), choice)
    const rows = rankRows(numberOf, index, { ...choice, before })
    const column = columnOf(drawn, panel.key)
    const due = rows.filter(({ state }) => state !== 'not-expected')
    expectPlaces(
      owing(file, [column]),
      due.map(({ id, value, state }) => ({ id, numbers: [{ value, state }] })),
    )
    const values = file.flatMap((row) => told(row, column).value ?? [])
    expect(values).toEqual([...values].sort((a, b) => b - a))
    for (const { id, value, before } of due) {
      const change = value === null || before === null || before.value === null ? null : value - before.value
      const found = file.find(({ place }) => place === id)![`${column}.change`]
      expectNumber(found === null || found === undefined ? null : Number(found), change)
    }
  },
}

test.each(Object.keys(holds) as (keyof typeof holds)[])(
  'the file of a panel in the form %s is what it draws',
  async (form) => {
    await fc.assert(
      fc.asyncProperty(view, panelOf(form), anySelection, async (address, panel, selection: Selection) => {
        fc.pre(address.versus !== address.area)
        const drawn = await draw({ ...address, ...selection }, panel)
        holds[drawn.form](drawn)
      }),
      { numRuns: 25 },
    )
  },
)

test('what a level is held against stands in its file, with the share', async () => {
  const panel: Panel = { measure: 'open-firms', key: null, form: null, per: null, mean: false, versus: null }
  const days = { from: '2022-03-05', to: '2022-03-20' }
  const { file, choice, sets, measure } = await draw({ area: '31', measure: 'arrivals', range: days }, panel)
  const data = chartData(town.catalog, measure, sets, choice.part)
  const { series, share } = (data?.form === 'level' && data.ceiling) || {}
  expect(file.some((row) => row['share-open'] !== null)).toBe(true)
  file.forEach((row, at) => {
    const day = choice.span.from + at
    expectSame(told(row, 'share-open'), onDay(share!, day), `share ${row.day}`)
    const ceiling = onDay(series!, day).value
    if (ceiling !== null) expectNumber(Number(row['share-open.denominator']), ceiling)
  })
  const beside = await draw({ area: '31.310', versus: '31.3101', measure: 'arrivals', range: days }, panel)
  expect(Object.keys(beside.file[0]!).some((column) => column.startsWith('share-open'))).toBe(false)
})

test('a site that closed within the days is in the file as it is in the distribution', async () => {
  const panel: Panel = { measure: 'scans', key: null, form: 'spread', per: null, mean: false, versus: null }
  const days = { from: '2022-03-05', to: '2022-03-20' }
  const drawn = await draw({ area: '31', measure: 'arrivals', range: days }, panel)
  holds.spread(drawn)
  expect(drawn.file.map(({ place }) => place)).toContain(closed)
})
