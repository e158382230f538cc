import { Batch, type BatchDecision, BatchesReply, BatchRowsReply } from '#src/contract/batches.ts'
import { type RequestOptions, requestJson } from './request.ts'

export interface BatchesQuestion {
  /** Null: of every kind, in every state. */
  kind: Batch['kind'] | null
  state: Batch['state'] | null
  /** Only those older than this batch. */
  before: string | null
  limit: number
}

export type BatchVerb = 'approve' | 'reject' | 'withdraw'

export function fetchBatches({ limit, ...rest }: BatchesQuestion, options?: RequestOptions) {
  const query = new URLSearchParams({ limit: String(limit) })
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, value)
  return requestJson(`batches?${query}`, BatchesReply, options)
}

export const fetchBatchRows = (id: string, offset: number, limit: number, options?: RequestOptions) =>
  requestJson(
    `batches/${encodeURIComponent(id)}/rows?offset=${offset}&limit=${limit}`,
    BatchRowsReply,
    options,
  )

export const postBatchDecision = (id: string, verb: BatchVerb, decision: BatchDecision) =>
  requestJson(`batches/${encodeURIComponent(id)}/${verb}`, Batch, { method: 'POST', body: decision })
