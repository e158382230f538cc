import type { Merge, RawRow } from '#server/ingest/reading/sheet.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'

/** The columns of a header of one or more rows. */
export interface Header {
  /** The texts over each column from the top down, none of them empty or said twice. */
  readonly paths: readonly (readonly string[])[]
  /** The paths joined by ` / `. */
  readonly headers: readonly string[]
}

export const levelSeparator = ' / '

/**
 * Reads header rows. A cell drawn over several columns heads them all; where the file does not tell (CSV), a heading also holds
 * for the empty cells right of it that have something of their own below.
 */
export function headerColumns(rows: readonly RawRow[], merges: readonly Merge[], width: number): Header {
  const texts = rows.map((row) => spread(row, rows, merges, width))
  for (const [level, texts_] of texts.entries()) {
    const below = texts.slice(level + 1)
    const hasBelow = (column: number) => below.some((row) => row[column] !== '')
    for (let column = 1; column < width; column++)
      if (
        texts_[column] === '' &&
        hasBelow(column) &&
        hasBelow(column - 1) &&
        below.some((row) => row[column] !== row[column - 1]) &&
        !endsMerge(merges, rows[level]!.number, column - 1)
      )
        texts_[column] = texts_[column - 1]!
  }
  const paths = Array.from({ length: width }, (_, column) =>
    texts.map((row) => row[column]!).filter((text, i, all) => text !== '' && text !== all[i - 1]),
  )
  return { paths, headers: paths.map((path) => path.join(levelSeparator)) }
}

/** A row's texts, those of merged cells in each cell they cover. */
function spread(row: RawRow, rows: readonly RawRow[], merges: readonly Merge[], width: number): string[] {
  const texts = Array.from({ length: width }, (_, column) => cellText(row.cells[column]))
  for (const { top, left, bottom, right } of merges) {
    if (row.number < top || row.number > bottom) continue
    const first = rows.find(({ number }) => number === top)
    const text = cellText(first?.cells[left])
    for (let column = left; column <= Math.min(right, width - 1); column++) texts[column] = text
  }
  return texts
}

const endsMerge = (merges: readonly Merge[], row: number, column: number) =>
  merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && right === column && right > left,
  )
