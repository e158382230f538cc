import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { BatchDecision } from '#src/contract/handing-in/batches.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import {
  type BatchFilter,
  type BatchRowsFilter,
  type BatchVerb,
  fetchBatch,
  fetchBatches,
  fetchBatchRows,
  postBatchDecision,
} from '#src/sources/handing-in/batches.ts'

/** What came in together, newest first. The feed tells of files and decisions; posts of devices come unannounced. */
export const batchesQuery = (filter: BatchFilter) =>
  queryOptions({
    queryKey: keys.batches(filter),
    queryFn: ({ signal }) => fetchBatches(filter, { signal }),
    staleTime: freshness.watched,
    persister: undefined,
  })

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: keys.batch(id),
    queryFn: ({ signal }) => fetchBatch(id, { signal }),
    staleTime: freshness.watched,
    persister: undefined,
  })

/** What a batch changed, or would change. Numbers that not everybody may see: kept in no store. */
export const batchRowsQuery = (id: string, filter: BatchRowsFilter) =>
  queryOptions({
    queryKey: keys.batchRows(id, filter),
    queryFn: ({ signal }) => fetchBatchRows(id, filter, { signal }),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

export interface SettledBatch {
  id: string
  verb: BatchVerb
  decision: BatchDecision
}

/** Approves, refuses or withdraws; also where that fails somebody may have decided meanwhile. */
export const settleBatch = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, verb, decision }: SettledBatch) => postBatchDecision(id, verb, decision),
    onSettled: () => client.invalidateQueries({ queryKey: keys.allBatches }),
  })
