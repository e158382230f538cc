import type { Instance } from '#server/cubes/known/instance.ts'
import { areaName } from '#server/exports/area-name.ts'
import { type AskedExport, besideEachOther } from '#server/exports/asked.ts'
import {
  type DayNumber,
  dayCells,
  dayColumns,
  type FigureAspect,
  figureCells,
  figureColumns,
  isQuotient,
  type Said,
} from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook, placeColumns } from '#server/exports/places/describe-places.ts'
import type { Column, Row, Table } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { stateOf } from '#src/domain/states.ts'
import { type BesideGrids, besideGrids, secondsOf } from './beside.ts'
import type { KnownDays } from './known-days.ts'
import { type Extent, extentOf } from './windows.ts'

/** A row a day: each figure's number of all places together, what stands beside it, its state, and how many have reported; behind these the same of the other area. */
export async function seriesRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const { span, locale, earlierBy } = asked
  const shown = besideEachOther(asked).flatMap((of) => of.figures.map((figure) => ({ of, figure })))
  const extents: Extent[] = []
  for (const { of, figure } of shown) extents.push(await extentOf(instance, of, figure))
  // The figures walk in step, those of the most places at their own pace.
  const days = Math.min(...extents.map((extent) => extent.days))
  const words = exportWords[locale]
  const named = shown.map(({ of, figure }) => (of === asked ? figure : figureIn(of, figure)))
  const dayColumn: Column = { id: 'day', name: words.day, type: 'day', width: 12 }
  const earlierDay: Column = { id: 'earlier_day', name: words.earlierDay, type: 'day', width: 12 }
  return {
    columns: [
      dayColumn,
      ...(earlierBy === null ? [] : [earlierDay]),
      ...placeColumns(asked),
      ...named.flatMap((figure, i) => columnsOf({ ...shown[i]!.of, figures: named }, figure)),
    ],
    count: span.to - span.from + 1,
    async *blocks() {
      const place = placeBook(asked, asked.known)(asked.area?.code ?? '')
      const [first, ...others] = shown.map(({ of }, i) => besideGrids(instance, of, { ...extents[i]!, days }))
      for await (const lead of first!) {
        const grids = [lead]
        for (const other of others) {
          const next = await other.next()
          if (!next.done) grids.push(next.value)
        }
        yield Array.from({ length: lead.own.days }, (_, at): Row => {
          const day = lead.own.from + at
          const earlier = earlierBy === null ? [] : [{ day: day - earlierBy }]
          const cells = shown.flatMap(({ of, figure }, i) => cellsOn(of, figure, grids[i]!, at))
          return { place, cells: [{ day }, ...earlier, ...place.cells, ...cells] }
        })
      }
    },
  }
}

/** As the columns of the other area are called: `staff-back@310118107`. */
function figureIn({ area, locale }: AskedExport, figure: Figure): Figure {
  if (!area) return figure
  const { column, name } = figure
  return {
    ...figure,
    column: `${column}@${area.code}`,
    name: `${name}${exportWords[locale].joint}${areaName(area, locale)}`,
  }
}

const behind = (figure: Figure): FigureAspect[] => [
  ...(isQuotient(figure) ? (['numerator', 'denominator'] as const) : []),
  'state',
  'reported',
]

function columnsOf(asked: AskedExport, figure: Figure): Column[] {
  return [
    ...figureColumns(asked, figure, 'value'),
    ...secondsOf(asked, figure).flatMap((word) => dayColumns(asked, figure, word)),
    ...behind(figure).flatMap((aspect) => figureColumns(asked, figure, aspect)),
  ]
}

/** A figure's cells of one day, in the order of its columns. */
function cellsOn(asked: AskedExport, figure: Figure, { own, beside }: BesideGrids, at: number): RawCell[] {
  const said: Said = {
    ...numberOn(own, at),
    numerator: own.above ? numberAt(own.above, at) : null,
    denominator: own.below ? numberAt(own.below, at) : null,
    reported: own.reported[at]!,
    expected: own.expected[at]!,
    newest: null,
    change: null,
    now: null,
    since: null,
  }
  const seconds = [...(own.average ? [own.average] : []), ...beside.map(({ days }) => days)]
  return [
    ...figureCells(asked, said, 'value'),
    ...seconds.flatMap((days) => dayCells(asked, numberOn(days, at))),
    ...behind(figure).flatMap((aspect) => figureCells(asked, said, aspect)),
  ]
}

const numberOn = ({ values, states }: KnownDays, at: number): DayNumber => ({
  value: numberAt(values, at),
  state: stateOf(states[at]!),
})

function numberAt(numbers: Float64Array, at: number): number | null {
  const value = numbers[at]!
  return Number.isNaN(value) ? null : value
}
