/** The latest report of every cell of a measure, as known now or after an earlier change. */
export interface KnownReports {
  /** The last change that is in them. */
  readonly revision: number
  /** Every place that ever reported. */
  places(): Iterable<string>
  has(place: string): boolean
  /** The reports of `places` for the days `from` to `to`, both inclusive. */
  gather(places: readonly string[], from: number, to: number): Gathered
  /** How many cells of `places` were last reported after a moment (ms), for the days `from` to `to`, both inclusive. */
  countSince(moment: number, places: (place: string) => boolean, from: number, to: number): number
}

/** The reports of some places as columns; `rows` are the indexes of the places asked for. */
export interface Gathered {
  rows: Int32Array
  days: Int32Array
  keys: Uint8Array
  palette: readonly (string | null)[]
  values: Float64Array
  estimated: Uint8Array
  recordedAt: Float64Array
  /** 1: it may have replaced an earlier report. */
  corrected: Uint8Array
}

export function emptyGathered(length: number, palette: readonly (string | null)[]): Gathered {
  return {
    rows: new Int32Array(length),
    days: new Int32Array(length),
    keys: new Uint8Array(length),
    palette,
    values: new Float64Array(length),
    estimated: new Uint8Array(length),
    recordedAt: new Float64Array(length),
    corrected: new Uint8Array(length),
  }
}
