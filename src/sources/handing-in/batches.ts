import {
  Batch,
  type BatchDecision,
  BatchesReply,
  type BatchKind,
  BatchRowsReply,
  type BatchState,
} from '#src/contract/handing-in/batches.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export interface BatchFilter {
  state?: BatchState
  kind?: BatchKind
  /** Only those older than this batch. */
  before?: string
  limit?: number
}

export interface BatchRowsFilter {
  offset?: number
  limit?: number
  /** Who asks; needed for a batch that waits. */
  author?: string
}

export type BatchVerb = 'approve' | 'reject' | 'withdraw'

export const fetchBatches = (filter: BatchFilter, options?: RequestOptions) =>
  requestJson(`batches?${asQuery(filter)}`, BatchesReply, options)

export const fetchBatch = (id: string, options?: RequestOptions) =>
  requestJson(`batches/${encodeURIComponent(id)}`, Batch, options)

export const fetchBatchRows = (id: string, filter: BatchRowsFilter, options?: RequestOptions) =>
  requestJson(`batches/${encodeURIComponent(id)}/rows?${asQuery(filter)}`, BatchRowsReply, options)

export const postBatchDecision = (id: string, verb: BatchVerb, decision: BatchDecision) =>
  requestJson(`batches/${encodeURIComponent(id)}/${verb}`, Batch, { method: 'POST', body: decision })

function asQuery(filter: BatchFilter | BatchRowsFilter): URLSearchParams {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
}
