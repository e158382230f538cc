/**
 * The cells that are not what most cells of a cube are, row by row. There are few of them, so any rows at all are counted by walking
 * their lists, and long runs by the counts kept for every block of rows.
 */
export interface Marks {
  /** Grows whenever a cell changes. */
  changes: number
  /** The flags most cells have; those are not listed. */
  readonly usual: number
  /** The flags of each kind of listed cell. */
  readonly kinds: number[]
  /** A listed cell is written as `day << shift | kind`. */
  shift: number
  /** Of each row: where its list begins, and how long it is. */
  readonly starts: Int32Array
  readonly sizes: Int32Array
  /** The lists, each in order of days; one that grew stands at the end, and its old place is lost until they are packed. */
  cells: Int32Array
  /** How much of `cells` is in use. */
  used: number
  /** Rows between two kept counts. */
  readonly blockRows: number
  /** Two counts stand in one word: no cube of so few rows passes 16 bits. */
  readonly paired: boolean
  /** [block][day << shift | kind]: the listed cells of all rows before the block. */
  blocks: Int32Array
}

/** Entries that the counts of all days have. */
export function widthOf({ shift }: Marks, days: number): number {
  return days << shift
}

/** Words between two kept counts. */
export function strideOf(marks: Marks, days: number): number {
  return marks.paired ? widthOf(marks, days) >> 1 : widthOf(marks, days)
}
