import type { Findings } from '#server/ingest/import/finding.ts'
import { toDay } from '#src/domain/days.ts'
import type { ObservationRow } from './read-observations.ts'

const placesTold = 20
const daysTold = 10

/** Tells the days a daily series leaves out, for the first places of each file. */
export function noteGaps(rows: readonly ObservationRow[], findings: Findings): void {
  const series = new Map<string, ObservationRow[]>()
  for (const row of rows) {
    const key = `${row.file} ${row.measure.id} ${row.place.id}`
    const own = series.get(key)
    if (own) own.push(row)
    else if (series.size < placesTold) series.set(key, [row])
  }
  for (const own of series.values()) {
    const days = new Set(own.map(({ day }) => day))
    const [from, to] = [Math.min(...days), Math.max(...days)]
    const missing: string[] = []
    for (let day = from; day <= to; day++) if (!days.has(day)) missing.push(toDay(day))
    if (missing.length === 0) continue
    const shown = missing.slice(0, daysTold).join('、') + (missing.length > daysTold ? ' …' : '')
    const { file, place } = own[0]!
    const args = { place: place.name, from: toDay(from), to: toDay(to), count: missing.length, days: shown }
    findings.add('missing-days', { file }, args)
  }
}
