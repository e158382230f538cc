import type { Merge, OpenedSheet, RawCell } from '#server/ingest/reading/sheet.ts'

/** A sheet of these rows, numbered from 1, in chunks small enough that their borders matter. */
export function sheetOf(
  rows: readonly (readonly RawCell[])[],
  { merges = [], name = null }: { merges?: readonly Merge[]; name?: string | null } = {},
): OpenedSheet {
  return {
    name,
    merges,
    async *rows() {
      for (let from = 0; from < rows.length; from += 7)
        yield rows.slice(from, from + 7).map((cells, i) => ({ number: from + i + 1, cells }))
    },
  }
}

/** Rows as one writes them down: a line a row, cells between bars. */
export function grid(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}
