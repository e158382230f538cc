import type { ReportColumns } from '#server/ingest/columns.ts'
import type { ObservationRow } from './read-observations.ts'

/** Rows as columns, one set a measure; the file is the source. */
export function reportColumns(rows: readonly ObservationRow[], recordedAt: number): ReportColumns[] {
  const byMeasure = new Map<string, ObservationRow[]>()
  for (const row of rows) {
    const same = byMeasure.get(row.measure.id)
    if (same) same.push(row)
    else byMeasure.set(row.measure.id, [row])
  }
  return [...byMeasure].map(([measure, own]) => {
    const places = palette(own.map((row) => row.place.id))
    const keys = palette(own.flatMap((row) => row.key ?? []))
    const sources = palette(own.map((row) => row.file))
    return {
      measure,
      places: [...places.keys()],
      place: Int32Array.from(own, (row) => places.get(row.place.id)!),
      day: Int32Array.from(own, (row) => row.day),
      keys: [...keys.keys()],
      key: Int32Array.from(own, (row) => (row.key === null ? -1 : keys.get(row.key)!)),
      value: Float64Array.from(own, (row) => row.value),
      estimated: Uint8Array.from(own, (row) => Number(row.estimated)),
      recordedAt: new Float64Array(own.length).fill(recordedAt),
      sources: [...sources.keys()],
      source: Int32Array.from(own, (row) => sources.get(row.file)!),
      notes: new Map(
        own.flatMap(({ qualifier }, i) => (qualifier === null ? [] : [[i, { qualifier }] as const])),
      ),
    }
  })
}

function palette(values: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size)
  return numbers
}
