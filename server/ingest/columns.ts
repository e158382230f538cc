/**
 * Reports of one measure as columns, in any order: what the demonstration town and the import hand to `loadReports`.
 * Rows with the same source and moment become one batch; keep the distinct moments to some thousands.
 */
export interface ReportColumns {
  measure: string
  /** Palette of place ids (area codes or site ids). */
  places: readonly string[]
  place: ArrayLike<number>
  /** Day numbers since 1970-01-01. */
  day: ArrayLike<number>
  /** Palette of breakdown keys. */
  keys: readonly string[]
  /** Index into `keys`; -1: without a key. Omitted: all without. */
  key?: ArrayLike<number>
  /** NaN: withdrawn. */
  value: ArrayLike<number>
  /** 1: estimated. Omitted: none. */
  estimated?: ArrayLike<number>
  /** Milliseconds since 1970. */
  recordedAt: ArrayLike<number>
  /** Palette of reporters: offices, devices, files. */
  sources: readonly string[]
  /** Index into `sources`. Omitted: all 0. */
  source?: ArrayLike<number>
  /** By row number. */
  notes?: ReadonlyMap<number, { qualifier?: string; reason?: string }>
}
