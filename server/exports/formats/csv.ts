import type { Fact } from '#server/exports/about.ts'
import { forPeople, type Table } from '#server/exports/table.ts'
import { encodeCsvCell } from '#server/spreadsheets/csv.ts'

/**
 * A line a row, and on each line what is true of all: UTF-8 with a mark, CRLF, numbers bare, text that a spreadsheet would run
 * as a formula quoted with an apostrophe.
 */
export async function* csvOf(table: Table, about: readonly Fact[]): AsyncGenerator<string> {
  const { columns, cellsOf } = forPeople(table)
  const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`
  yield `\uFEFF${line([...columns, ...about].map(({ name }) => encodeCsvCell(name)))}`
  const tail = about.map(({ text }) => `,${encodeCsvCell(text)}`).join('')
  for await (const block of table.blocks()) {
    let text = ''
    for (const row of block) text += `${cellsOf(row).map(encodeCsvCell).join(',')}${tail}\r\n`
    yield text
  }
}
