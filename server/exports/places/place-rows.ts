import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import type { Table } from '#server/exports/table.ts'
import { inTurns } from '#src/domain/turns/steps.ts'
import { takeTurns } from '#src/domain/turns/turns.ts'
import { placeBook } from './describe-places.ts'
import { listLines } from './list-lines.ts'
import { orderLines, placeNaming } from './order-lines.ts'
import { readSources, saidOf } from './sources.ts'
import { tableColumns } from './table-columns.ts'

/** Rows handed over at a time. */
const rowsAtOnce = 500

/** A row a place: each figure over the whole span, in the order and with the columns of the desk's table. */
export async function placeRows(instance: Instance, asked: AskedExport): Promise<Table> {
  const sources = await readSources(instance, asked)
  const quantities = sources.map(({ reading }) => reading.quantity)
  const listed = await inTurns(listLines(asked, quantities), takeTurns)
  const naming = placeNaming(asked)
  const lines = await inTurns(orderLines(asked, listed, sources, naming), takeTurns)
  const describe = placeBook(asked, asked.known)
  const { columns, cells } = tableColumns(asked, sources, naming)
  return {
    columns,
    count: lines.length,
    async *blocks() {
      for (let from = 0; from < lines.length; from += rowsAtOnce) {
        yield lines.slice(from, from + rowsAtOnce).map((one) => {
          const place = describe(one.line.id)
          const said = sources.map((source) => saidOf(source, one.line))
          return { place, cells: cells({ ...one, place, said }) }
        })
        await takeTurns()
      }
    },
  }
}
