/** A day that the file marks as one (XLSX): its number since 1970-01-01. */
export interface RawDay {
  readonly day: number
}

/** A cell as its file has it. CSV has words only; an empty cell is null or ''. */
export type RawCell = string | number | boolean | RawDay | null

export interface RawRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly number: number
  readonly cells: readonly RawCell[]
}

/** Cells drawn as one; rows from 1, columns from 0, all inclusive. Only the first of them has a value. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface OpenedSheet {
  /** Null: the format has none. */
  readonly name: string | null
  /** The workbook hides it: what stands there is not meant to be read. */
  readonly hidden?: boolean
  readonly merges: readonly Merge[]
  /**
   * From the top, in chunks. CSV has its blank rows, with one empty cell; a workbook leaves rows without a value out, and their
   * numbers with them. May be walked more than once. Throws a
   * `ReadFailure`, or the signal's reason when it is aborted.
   */
  rows(options?: ReadOptions): AsyncIterable<readonly RawRow[]>
}

export interface ReadOptions {
  signal?: AbortSignal
  /** Bytes of the file read so far. */
  progress?: (bytes: number) => void
}

/** A file whose kind is known and whose head is sound. */
export interface OpenedFile {
  readonly format: 'csv' | 'xlsx' | 'json' | 'geojson'
  /** `utf-8`, `gb18030`, `utf-16le`; null where the format fixes it. */
  readonly encoding: string | null
  /** Of CSV: `,` `;` or a tab. */
  readonly delimiter: string | null
  readonly sheets: readonly OpenedSheet[]
  /** Of GeoJSON and nested JSON: the parsed body. */
  readonly json?: unknown
}
