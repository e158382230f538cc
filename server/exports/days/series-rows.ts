import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import { type FigureAspect, figureCells, figureColumns, type Said } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook, placeColumns } from '#server/exports/places/describe-places.ts'
import type { Column, Row, Table } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { stateOf } from '#src/domain/states.ts'
import type { DayGrid } from './divided-grid.ts'
import { type Extent, extentOf, gridsOf } from './windows.ts'

/** A row a day: each figure's number of all places together, its state, and how many have reported. */
export async function seriesRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const { figures, span, locale } = asked
  const extents: Extent[] = []
  for (const figure of figures) extents.push(await extentOf(instance, asked, figure))
  // The figures walk in step, those of the most places at their own pace.
  const days = Math.min(...extents.map((extent) => extent.days))
  const words = exportWords[locale]
  const day: Column = { id: 'day', name: words.day, type: 'day', width: 12 }
  return {
    columns: [
      day,
      ...placeColumns(asked),
      ...figures.flatMap((figure) =>
        aspectsOf(figure).flatMap((aspect) => figureColumns(asked, figure, aspect)),
      ),
    ],
    count: span.to - span.from + 1,
    async *blocks() {
      const place = placeBook(asked, asked.known)(asked.area?.code ?? '')
      for (let from = span.from; from <= span.to; from += days) {
        const window = { from, to: Math.min(span.to, from + days - 1) }
        const grids: DayGrid[][] = []
        for (const extent of extents) {
          const own: DayGrid[] = []
          for await (const grid of gridsOf(instance, asked, { ...extent, days }, window)) own.push(grid)
          grids.push(own)
        }
        yield Array.from({ length: window.to - from + 1 }, (_, at): Row => {
          const cells = figures.flatMap((figure, i) => cellsOn(asked, figure, grids[i]!, from + at))
          return { place, cells: [{ day: from + at }, ...place.cells, ...cells] }
        })
      }
    },
  }
}

const aspectsOf = (figure: Figure): FigureAspect[] =>
  figure.per === null
    ? ['value', 'state', 'reported']
    : ['value', 'numerator', 'denominator', 'state', 'reported']

/** A figure's cells of one day, from that of its grids which holds it. */
function cellsOn(asked: AskedExport, figure: Figure, grids: readonly DayGrid[], day: number): RawCell[] {
  const grid = grids.find(({ from, days }) => day >= from && day < from + days)!
  const at = day - grid.from
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
  }
  return aspectsOf(figure).flatMap((aspect) => figureCells(asked, said, aspect))
}

function numberAt(numbers: Float64Array, at: number): number | null {
  const value = numbers[at]!
  return Number.isNaN(value) ? null : value
}
