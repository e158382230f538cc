import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { JsonRecord } from './records.ts'

/** The keys of all objects, in the order in which they first come: the header of their sheet. */
export class Header {
  private readonly columns = new Map<string, number>()
  private count = 0
  /** Some value is an object or a list: one cell cannot say it. */
  nested = false

  add(record: JsonRecord): void {
    if (++this.count >= limits.rows) throw new ReadFailure('too-many-rows', { limit: limits.rows })
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) this.nested = true
      if (this.columns.has(key)) continue
      if (this.columns.size === limits.columns)
        throw new ReadFailure('too-many-columns', { row: this.count + 1, limit: limits.columns })
      this.columns.set(key, this.columns.size)
    }
  }

  row(): RawRow {
    return { number: 1, cells: [...this.columns.keys()] }
  }

  rowOf(record: JsonRecord, number: number): RawRow {
    const cells: RawCell[] = Array.from({ length: this.columns.size }, () => null)
    for (const [key, value] of Object.entries(record)) cells[this.columns.get(key)!] = cellOf(value)
    return { number, cells }
  }
}

/** What one cell cannot say is left to the reader of `json`. */
function cellOf(value: unknown): RawCell {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  // 1e999 is a number to JSON and none to us.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return null
}
