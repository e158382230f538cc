import Papa from 'papaparse'
import { limits } from '#server/ingest/reading/limits.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { RawRow, ReadOptions } from '#server/ingest/reading/sheet.ts'
import { pieces, type TextBytes } from '#server/ingest/reading/text/pieces.ts'
import { type Dialect, withoutDelimiterLine } from './dialect.ts'

/** All rows, the blank ones too, which have one empty cell. A row is a record: a quoted line break does not count. */
export async function* walkCsv(
  source: TextBytes,
  { delimiter, newline, told }: Dialect,
  options: ReadOptions,
): AsyncGenerator<readonly RawRow[]> {
  const pace = paceOf(options)
  const parser = new Papa.Parser({ delimiter, newline })
  let number = 0
  /** The row that the last piece cut, and how long it must get before it is worth another try. */
  let rest = ''
  let enough = 0
  for (const { text, from, to, last } of pieces(source)) {
    rest += told && from === source.start ? withoutDelimiterLine(text) : text
    if (rest.length < enough && !last) continue
    const whole = newline === '\n' ? withPlainBreaks(rest, last) : rest
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(whole, 0, !last)
    // A closing quote at the end of a piece looks like a broken one: its row is not among the data and is read again.
    const broken = errors.find(({ row = 0 }) => last || row < data.length)
    if (broken) throw new ReadFailure('broken-quotes', { row: number + (broken.row ?? 0) + 1 })
    if (last && whole.endsWith(newline)) data.pop()
    const rows = numbered(data, number)
    number += rows.length
    rest = last ? '' : whole.slice(meta.cursor)
    enough = rest.length * 2
    if (rest.length > limits.line) throw endless(rest, number + 1)
    await pace(to)
    if (rows.length > 0) yield rows
  }
}

function endless(row: string, number: number): ReadFailure {
  if (row.includes('"')) return new ReadFailure('broken-quotes', { row: number })
  return new ReadFailure('line-too-long', { row: number, limit: limits.line })
}

/** `\r\n` as `\n`, but inside quotes, where it is part of a cell. */
function withPlainBreaks(text: string, last: boolean): string {
  if (!text.includes('\r')) return text
  if (!text.includes('"')) return text.replaceAll('\r\n', '\n')
  return last && text.endsWith('"\r') ? text.slice(0, -1) : text
}

function numbered(data: readonly string[][], before: number): RawRow[] {
  const rows: RawRow[] = []
  let number = before
  for (const cells of data) {
    number++
    const end = cells.length - 1
    // Only text with quotes still has it.
    if (cells[end]!.endsWith('\r')) cells[end] = cells[end]!.slice(0, -1)
    if (cells.length > limits.columns) cutEmpty(cells, number)
    rows.push({ number, cells })
  }
  if (number > limits.rows) throw new ReadFailure('too-many-rows', { limit: limits.rows })
  return rows
}

function cutEmpty(cells: string[], row: number): void {
  while (cells.at(-1) === '') cells.pop()
  if (cells.length > limits.columns) throw new ReadFailure('too-many-columns', { row, limit: limits.columns })
}
