import type { Database } from './database.ts'

export interface ReportQuery {
  measure: string
  /** Inclusive day numbers. */
  from?: number
  to?: number
  /** As known after this sequence number; omitted: now. */
  atRevision?: number
}

/** The latest report of every (place, day, key), as columns of equal length, grouped by place. */
export interface Reports {
  length: number
  /** Palette of the place ids. */
  places: string[]
  place: Int32Array
  day: Int32Array
  /** Palette of the breakdown keys; null: without a key. */
  keys: (string | null)[]
  key: Uint8Array
  /** NaN: withdrawn. */
  value: Float64Array
  estimated: Uint8Array
  /** Milliseconds since 1970. */
  recordedAt: Float64Array
}

export async function readReports(_db: Database, _query: ReportQuery): Promise<Reports> {
  throw new Error('not built yet')
}
