import type { Merge, RawCell } from '#server/ingest/reading/sheet.ts'
import type { StyleName } from './xml/styles.ts'

export interface StyledCell {
  readonly value: RawCell
  readonly style: StyleName
}

/** A day is written as one, a number as a number, text as text whatever it looks like; null leaves the cell empty. */
export type SheetCell = RawCell | StyledCell

/** What may be entered in a rectangle of cells. */
export type Rule = Merge & { readonly message: string } & (
    | { readonly allow: 'list'; readonly sheet: string; readonly list: Merge }
    | { readonly allow: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  )

export interface SheetContent {
  /** Made fit for a sheet where it is not. */
  readonly name: string
  readonly hidden?: boolean
  /** Of the columns from the left, in characters. */
  readonly widths?: readonly number[]
  /** Rows that stay while the others scroll. */
  readonly frozen?: number
  readonly merges?: readonly Merge[]
  readonly rules?: readonly Rule[]
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
}
