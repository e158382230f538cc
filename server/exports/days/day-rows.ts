import type { Grid } from '#server/cubes/grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import type { Figure } from '#server/exports/figures.ts'
import { placeBook, placeColumns } from '#server/exports/places/describe-places.ts'
import type { Column, Row, Table } from '#server/exports/table.ts'
import { exportWords, stateWords } from '#server/exports/words.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { isCarried, stateOf } from '#src/domain/states.ts'
import { type Extent, extentOf, gridsOf } from './windows.ts'

/** Rows handed over at a time. */
const rowsAtOnce = 1000

/** A row for every figure, day and place, in this order. */
export async function dayRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const { figures, span } = asked
  const extents: Extent[] = []
  for (const figure of figures) extents.push(await extentOf(instance, asked, figure))
  const days = span.to - span.from + 1
  const describe = placeBook(asked, asked.known)
  return {
    columns: columnsOf(asked),
    count: extents.reduce((sum, { places }) => sum + places * days, 0),
    async *blocks() {
      const pace = paceOf({})
      for (const extent of extents) {
        const about = aboutOf(extent.figure, asked)
        for await (const grid of gridsOf(instance, asked, extent))
          for (const block of rowsOf(grid, about, asked, describe)) {
            yield block
            await pace(0)
          }
      }
    },
  }
}

function columnsOf(asked: AskedExport): Column[] {
  const words = exportWords[asked.locale]
  return [
    { id: 'measure', name: words.measureId, type: 'text', forPrograms: true },
    { id: 'measure_name', name: words.measure, type: 'text', width: 20 },
    { id: 'key', name: words.keyId, type: 'text', forPrograms: true },
    { id: 'key_name', name: words.key, type: 'text' },
    { id: 'unit', name: words.unit, type: 'text', width: 8 },
    { id: 'day', name: words.day, type: 'day', width: 12 },
    ...placeColumns(asked),
    { id: 'value', name: words.value, type: 'number' },
    { id: 'state_code', name: words.stateId, type: 'text', forPrograms: true },
    { id: 'state', name: words.state, type: 'text', width: 12 },
    { id: 'carried', name: words.carried, type: 'text' },
    { id: 'reported', name: words.reported, type: 'whole' },
    { id: 'expected', name: words.expected, type: 'whole' },
  ]
}

function aboutOf({ measure, key, keyName }: Figure, { locale }: AskedExport): RawCell[] {
  return [measure.id, measure.name[locale], key, keyName, measure.unit[locale]]
}

function* rowsOf(
  grid: Grid,
  about: readonly RawCell[],
  { locale }: AskedExport,
  describe: ReturnType<typeof placeBook>,
): Generator<readonly Row[]> {
  const carried = exportWords[locale].isCarried
  const words = stateWords[locale]
  const places = grid.places.map(({ id }) => describe(id))
  let block: Row[] = []
  for (let day = 0; day < grid.days; day++) {
    for (let row = 0; row < places.length; row++) {
      const at = row * grid.days + day
      const place = places[row]!
      const value = grid.values[at]!
      const code = grid.states[at]!
      const state = stateOf(code)
      const has = !Number.isNaN(value)
      block.push({
        place,
        cells: [
          ...about,
          { day: grid.from + day },
          ...place.cells,
          has ? value : null,
          state,
          words[state],
          has && isCarried(code) ? carried : null,
          grid.reported[at]!,
          grid.expected[at]!,
        ],
      })
      if (block.length < rowsAtOnce) continue
      yield block
      block = []
    }
  }
  if (block.length > 0) yield block
}
