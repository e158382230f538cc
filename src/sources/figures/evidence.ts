import { EvidenceReply } from '#src/contract/figures/evidence.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export interface EvidenceQuestion {
  measure: string
  place: string
  /** Breakdown key; null: whatever the key. */
  key: string | null
  from: string
  to: string
  /** As known at this moment; null: now. */
  asOf: string | null
}

const pageRows = 2000

/** `after`: where the page before ended; null: the first page. */
export function fetchEvidence(
  { key, asOf, ...question }: EvidenceQuestion,
  after: string | null,
  options?: RequestOptions,
) {
  const query = new URLSearchParams({ ...question, limit: String(pageRows) })
  if (key !== null) query.set('breakdown', key)
  if (asOf !== null) query.set('asOf', asOf)
  if (after !== null) query.set('after', after)
  return requestJson(`observations?${query}`, EvidenceReply, options)
}
