import type { FindingCode } from '#src/contract/handing-in/imports.ts'

/** One thing found in a sheet. `args` fill the words of `wordsOf`; nothing in it was read from a column of persons. */
export interface Found {
  /** A fault refuses its row; a flag only points at it. */
  readonly severity: 'fault' | 'flag'
  readonly code: FindingCode
  /** What of the code it is, where its words differ: see `wordsOf`. */
  readonly why: string | null
  /** As the file numbers it. */
  readonly row: number
  /** From 0; null: the whole row. */
  readonly column: number | null
  /** Of the column. */
  readonly header: string
  /** As the file has it, cut at 200 characters. */
  readonly found: string
  readonly args: Readonly<Record<string, string | number>>
  /** Of an unknown place: the name of the area it should lie in. */
  readonly within: string | null
  /** Ids of the places that a name may mean. Of an unknown place: ask `nearestPlaces`. */
  readonly candidates: readonly string[]
}

export interface Findings {
  readonly list: readonly Found[]
  /** All there were: `list` holds the first 100,000. */
  readonly total: number
}
