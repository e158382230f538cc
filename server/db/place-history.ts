import type { Database } from './database.ts'

export interface HistoryEntry {
  seq: number
  recordedAt: number
  value: number | null
  estimated: boolean
  source: string
  batch: string
  qualifier: string | null
  reason: string | null
}

/** Everything ever reported for one cell, oldest first. */
export async function historyOf(
  _db: Database,
  _cell: { place: string; measure: string; day: number; key: string | null },
): Promise<HistoryEntry[]> {
  throw new Error('not built yet')
}

export interface LatestReport extends HistoryEntry {
  measure: string
  key: string | null
  day: number
  /** How many earlier values of the same cell it replaced. */
  corrections: number
}

/** The newest cell of every (measure, key) of one place at or before a day, with where it came from. */
export async function latestOf(
  _db: Database,
  _query: { place: string; day: number; atRevision?: number },
): Promise<LatestReport[]> {
  throw new Error('not built yet')
}
