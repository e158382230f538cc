import type { Findings } from '#server/ingest/import/finding.ts'
import { toDay } from '#src/domain/days.ts'
import type { ObservationRow } from './read-observations.ts'

/** Leaves out, and tells, what would be counted twice: a cell given again, or an area beside one that it lies in. */
export function refuseDoubles(rows: readonly ObservationRow[], findings: Findings): ObservationRow[] {
  const cells = new Map<string, ObservationRow>()
  const areas = new Map<string, ObservationRow>()
  const cellOf = (row: ObservationRow) => `${row.measure.id} ${row.day} ${row.place.id} ${row.key ?? ''}`
  const areaOf = (row: ObservationRow, path: string) => `${row.measure.id} ${row.day} ${path}`
  for (const row of rows) if (!cells.has(cellOf(row))) cells.set(cellOf(row), row)
  for (const row of rows) if (typeof row.place.by === 'string') areas.set(areaOf(row, row.place.path), row)
  return rows.filter((row) => {
    const at = { file: row.file, row: row.row, column: row.column }
    const first = cells.get(cellOf(row))!
    if (first !== row) {
      findings.add('duplicate-cell', at, { other: `${first.file}:${first.row}` })
      return false
    }
    // A site reports its own people, an area those of nobody else: only areas can hold each other's.
    if (typeof row.place.by !== 'string') return true
    const above = ancestorsOf(row.place.path).map((path) => areas.get(areaOf(row, path)))
    const other = above.find((found) => found !== undefined)
    if (!other) return true
    findings.add('double-count', at, { place: row.place.name, other: other.place.name, day: toDay(row.day) })
    return false
  })
}

function ancestorsOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}
