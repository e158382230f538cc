import type { RawCell } from '#server/ingest/reading/sheet.ts'

export interface Column {
  /** As programs name it. */
  id: string
  /** As people read it. */
  name: string
  type: 'text' | 'number' | 'whole' | 'day'
  /** In characters, where it is not the usual one. */
  width?: number
  /** Left out of files that people open in a spreadsheet. */
  forPrograms?: true
}

/** A place as every file says it. */
export interface DescribedPlace {
  id: string
  /** Code, name, kind, what it lies in, and of a site where it stands: a cell for each of the columns that say so. */
  cells: readonly RawCell[]
  /** WGS-84; null: it is no site. */
  point: readonly [lon: number, lat: number] | null
}

export interface Row {
  place: DescribedPlace
  /** One for each column; null: nothing to say. */
  cells: readonly RawCell[]
}

/** What a file of rows says, whatever its format. */
export interface Table {
  columns: readonly Column[]
  count: number
  /** In blocks, as they are made: all of them never stand in memory. */
  blocks(): AsyncIterable<readonly Row[]>
}

/** The columns of a file that people read, and a row's cells of these. */
export function forPeople({ columns }: Table): {
  columns: readonly Column[]
  cellsOf: (row: Row) => readonly RawCell[]
} {
  const kept = columns.flatMap(({ forPrograms }, i) => (forPrograms ? [] : [i]))
  if (kept.length === columns.length) return { columns, cellsOf: ({ cells }) => cells }
  return {
    columns: kept.map((i) => columns[i]!),
    cellsOf: ({ cells }) => kept.map((i) => cells[i]!),
  }
}
