/** Observations as columns, in any order: what a file, once understood, wants to say. */
export interface Candidates {
  readonly length: number
  /** Palettes; the columns hold indexes into them. */
  readonly measures: readonly string[]
  readonly places: readonly string[]
  readonly keys: readonly string[]
  readonly measure: Uint16Array
  readonly place: Int32Array
  /** -1: without a breakdown key. */
  readonly key: Int16Array
  /** Day numbers since 1970-01-01. */
  readonly day: Int32Array
  /** NaN: withdrawn. */
  readonly value: Float64Array
  /** 1: estimated. */
  readonly estimated: Uint8Array
  /** By index. */
  readonly notes: ReadonlyMap<number, { qualifier?: string; reason?: string }>
}

/** Where each candidate stands in its file: rows as the file numbers them, columns from 0. */
export interface CandidateOrigins {
  readonly row: Int32Array
  readonly column: Int16Array
}
