import type { Instance } from '#server/cubes/known/instance.ts'
import { areaName } from '#server/exports/area-name.ts'
import { type AskedExport, besideEachOther } from '#server/exports/asked.ts'
import { type FigureAspect, figureCells, figureColumns, type Said } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook, placeColumns } from '#server/exports/places/describe-places.ts'
import type { Column, Row, Table } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { stateOf } from '#src/domain/states.ts'
import type { DayGrid } from './parts-grid.ts'
import { type Extent, extentOf, gridsOf } from './windows.ts'

/** A row a day: each figure's number of all places together, its state, and how many have reported; behind these the same of the other area. */
export async function seriesRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const { span, locale } = asked
  const shown = besideEachOther(asked).flatMap((of) => of.figures.map((figure) => ({ of, figure })))
  const extents: Extent[] = []
  for (const { of, figure } of shown) extents.push(await extentOf(instance, of, figure))
  // The figures walk in step, those of the most places at their own pace.
  const days = Math.min(...extents.map((extent) => extent.days))
  const words = exportWords[locale]
  const named = shown.map(({ of, figure }) => (of === asked ? figure : figureIn(of, figure)))
  const day: Column = { id: 'day', name: words.day, type: 'day', width: 12 }
  return {
    columns: [
      day,
      ...placeColumns(asked),
      ...named.flatMap((figure) =>
        aspectsOf(figure).flatMap((aspect) => figureColumns({ ...asked, figures: named }, figure, aspect)),
      ),
    ],
    count: span.to - span.from + 1,
    async *blocks() {
      const place = placeBook(asked, asked.known)(asked.area?.code ?? '')
      const [first, ...others] = extents.map((extent, i) =>
        gridsOf(instance, shown[i]!.of, { ...extent, days }),
      )
      for await (const lead of first!) {
        const grids = [lead]
        for (const other of others) {
          const next = await other.next()
          if (!next.done) grids.push(next.value)
        }
        yield Array.from({ length: lead.days }, (_, at): Row => {
          const cells = shown.flatMap(({ of, figure }, i) => cellsOn(of, figure, grids[i]!, at))
          return { place, cells: [{ day: lead.from + at }, ...place.cells, ...cells] }
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

const aspectsOf = ({ per, mean }: Figure): FigureAspect[] => [
  'value',
  ...(mean ? (['average'] as const) : []),
  ...(per === null ? [] : (['numerator', 'denominator'] as const)),
  'state',
  'reported',
]

/** A figure's cells of one day. */
function cellsOn(asked: AskedExport, figure: Figure, grid: DayGrid, at: number): RawCell[] {
  const said: Said = {
    value: numberAt(grid.values, at),
    state: stateOf(grid.states[at]!),
    numerator: grid.above ? numberAt(grid.above, at) : null,
    denominator: grid.below ? numberAt(grid.below, at) : null,
    reported: grid.reported[at]!,
    expected: grid.expected[at]!,
    newest: null,
    change: null,
    now: null,
    since: null,
    average: grid.average
      ? { value: numberAt(grid.average.values, at), state: stateOf(grid.average.states[at]!) }
      : null,
  }
  return aspectsOf(figure).flatMap((aspect) => figureCells(asked, said, aspect))
}

function numberAt(numbers: Float64Array, at: number): number | null {
  const value = numbers[at]!
  return Number.isNaN(value) ? null : value
}
