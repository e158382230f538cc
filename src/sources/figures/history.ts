import { CorrectionsReply, HistoryReply } from '#src/contract/figures/history.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export interface CellQuestion {
  measure: string
  place: string
  day: string
  /** Breakdown key; null: what is reported without one. */
  key: string | null
  /** As known at this moment; null: now. */
  asOf: string | null
}

export interface CorrectionsQuestion {
  /** None: every measure. */
  measures: readonly string[]
  /** Null: everywhere. */
  area: string | null
  /** First and last day, inclusive; null: all. */
  from: string | null
  to: string | null
  /** Only those recorded after this moment. */
  since: string | null
  asOf: string | null
  /** The days of each place are counted by themselves. */
  by?: 'place' | undefined
  limit: number
}

export function fetchHistory({ key, asOf, ...cell }: CellQuestion, options?: RequestOptions) {
  const query = new URLSearchParams(cell)
  if (key !== null) query.set('breakdown', key)
  if (asOf !== null) query.set('asOf', asOf)
  return requestJson(`history?${query}`, HistoryReply, options)
}

export function fetchCorrections(question: CorrectionsQuestion, options?: RequestOptions) {
  const { measures, limit, ...scope } = question
  const query = new URLSearchParams({ limit: String(limit) })
  for (const [name, value] of Object.entries(scope)) if (value != null) query.set(name, value)
  if (measures.length > 0) query.set('measure', measures.join(','))
  return requestJson(`corrections?${query}`, CorrectionsReply, options)
}
