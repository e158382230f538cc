import { CorrectionsReply, HistoryReply } from '#src/contract/history.ts'
import { type RequestOptions, requestJson } from './request.ts'

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
  area: string
  /** First and last day, inclusive. */
  from: string
  to: string
  /** Only those recorded after this moment. */
  since: string | null
  asOf: string | null
  limit: number
}

export function fetchHistory({ key, asOf, ...cell }: CellQuestion, options?: RequestOptions) {
  const query = new URLSearchParams(cell)
  if (key !== null) query.set('breakdown', key)
  if (asOf !== null) query.set('asOf', asOf)
  return requestJson(`history?${query}`, HistoryReply, options)
}

export function fetchCorrections(question: CorrectionsQuestion, options?: RequestOptions) {
  const { measures, since, asOf, limit, ...scope } = question
  const query = new URLSearchParams({ ...scope, limit: String(limit) })
  if (measures.length > 0) query.set('measure', measures.join(','))
  if (since !== null) query.set('since', since)
  if (asOf !== null) query.set('asOf', asOf)
  return requestJson(`corrections?${query}`, CorrectionsReply, options)
}
