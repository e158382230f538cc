import type { Candidates } from './candidates.ts'
import type { ReportedCell } from './change-feed.ts'

export interface NewReport extends ReportedCell {
  measure: string
  qualifier: string | null
  reason: string | null
}

/** Reports as columns. */
export function candidatesOf(reports: readonly NewReport[]): Candidates {
  const measures = paletteOf(reports.map(({ measure }) => measure))
  const places = paletteOf(reports.map(({ place }) => place))
  const keys = paletteOf(reports.flatMap(({ key }) => key ?? []))
  const notes = new Map<number, { qualifier?: string; reason?: string }>()
  reports.forEach(({ qualifier, reason }, i) => {
    if (qualifier === null && reason === null) return
    notes.set(i, { ...(qualifier !== null && { qualifier }), ...(reason !== null && { reason }) })
  })
  return {
    length: reports.length,
    measures: [...measures.keys()],
    places: [...places.keys()],
    keys: [...keys.keys()],
    measure: Uint16Array.from(reports, ({ measure }) => measures.get(measure)!),
    place: Int32Array.from(reports, ({ place }) => places.get(place)!),
    key: Int16Array.from(reports, ({ key }) => (key === null ? -1 : keys.get(key)!)),
    day: Int32Array.from(reports, ({ day }) => day),
    value: Float64Array.from(reports, ({ value }) => value ?? Number.NaN),
    estimated: Uint8Array.from(reports, ({ estimated }) => (estimated ? 1 : 0)),
    notes,
  }
}

function paletteOf(words: Iterable<string>): Map<string, number> {
  const palette = new Map<string, number>()
  for (const word of words) if (!palette.has(word)) palette.set(word, palette.size)
  return palette
}
