import type { DayContext } from '#server/ingest/understanding/cells/day-parts.ts'
import type { Scope } from '#server/ingest/understanding/places/find-place.ts'

/** No column, no index: what a plan leaves open. */
export const NONE = -1

/** Of a value column without a day of its own: the row says it. */
export const NO_DAY = -0x80000000

/** One figure of a row: the sum of its columns, of which there is nearly always one. */
export interface PlannedFigure {
  readonly columns: readonly number[]
  /** Index of the measure's rule; NONE: the row says it. */
  readonly measure: number
  /** Number of the key; NONE: the row says it, or there is none. */
  readonly key: number
  readonly day: number
  /** Index of the place; NONE: the row says it; UNKNOWN: no place, or several, are called what the column says. */
  readonly place: number
  /** The file's words for it. */
  readonly placeText: string | null
}

/** A mapping made ready for reading rows: every name in it resolved to a number. */
export interface Plan {
  readonly width: number
  readonly headers: readonly string[]
  readonly place: number
  /** The level or kind of site that the place column's header names; null: any. */
  readonly placeKind: string | null
  readonly within: number
  readonly day: number
  /** Beside the day: it is the date alone then. */
  readonly month: number
  readonly year: number
  readonly measure: number
  readonly breakdown: number
  readonly qualifier: number
  readonly estimated: number
  readonly reason: number
  readonly figures: readonly PlannedFigure[]
  readonly fixedPlace: number
  readonly fixedDay: number
  readonly fixedMeasure: number
  readonly fixedKey: number
  /** A row may say one cell twice: some of its columns have a measure, key or day of their own, others the row's. */
  readonly mayRepeat: boolean
  /** The titles' day or place is that of the figures, so another title below would change what they mean. */
  readonly isOfTitle: {
    readonly day: boolean
    readonly place: boolean
    /** Its id. */
    readonly measure: string | null
  }
  /** Where named places must lie. */
  readonly scope: Scope
  /** Columns that are not read, in which a total may be labelled. */
  readonly labels: readonly number[]
  /** Columns of persons: never read, never told. */
  readonly persons: ReadonlySet<number>
  readonly context: DayContext
  /** The file's own codes: normalised text to index of the place. */
  readonly codes: ReadonlyMap<string, number>
}
