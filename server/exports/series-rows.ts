import type { Grid } from '#server/cubes/grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { stateOf } from '#src/domain/states.ts'
import type { AskedExport } from './asked.ts'
import { placeBook, placeColumns } from './describe-places.ts'
import { figureColumns } from './figure-columns.ts'
import type { Column, Row, Table } from './table.ts'
import { type Extent, extentOf, gridsOf } from './windows.ts'
import { exportWords, stateWords } from './words.ts'

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
    columns: [day, ...placeColumns(asked), ...figures.flatMap((figure) => figureColumns(asked, figure))],
    count: span.to - span.from + 1,
    async *blocks() {
      const place = placeBook(asked, asked.known)(asked.area?.code ?? '')
      for (let from = span.from; from <= span.to; from += days) {
        const window = { from, to: Math.min(span.to, from + days - 1) }
        const grids: Grid[] = []
        for (const extent of extents)
          for await (const grid of gridsOf(instance, asked, { ...extent, days }, window)) grids.push(grid)
        yield Array.from(
          { length: window.to - from + 1 },
          (_, at): Row => ({
            place,
            cells: [{ day: from + at }, ...place.cells, ...grids.flatMap((grid) => cellsOn(grid, at, asked))],
          }),
        )
      }
    },
  }
}

function cellsOn(
  { values, states, reported, expected }: Grid,
  at: number,
  { locale }: AskedExport,
): RawCell[] {
  const state = stateOf(states[at]!)
  const value = values[at]!
  return [Number.isNaN(value) ? null : value, state, stateWords[locale][state], reported[at]!, expected[at]!]
}
