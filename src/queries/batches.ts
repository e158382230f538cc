import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { BatchDecision } from '#src/contract/batches.ts'
import {
  type BatchesQuestion,
  type BatchVerb,
  fetchBatches,
  fetchBatchRows,
  postBatchDecision,
} from '#src/sources/batches.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

const listed = 200
const surveyed = 1000
const rowsAPage = 1000

/** Newest first; the feed says when there is another, or one has changed. */
export const batchesQuery = (question: Pick<BatchesQuestion, 'kind' | 'state'>) =>
  infiniteQueryOptions({
    queryKey: keys.batches(question),
    queryFn: ({ signal, pageParam: before }) =>
      fetchBatches({ ...question, before, limit: listed }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ batches, more }) => (more ? batches.at(-1)?.id : undefined),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

/** The newest batches of every kind: what can be said of who has reported lately. */
export const latestBatchesQuery = () =>
  queryOptions({
    queryKey: keys.batches('latest'),
    queryFn: ({ signal }) =>
      fetchBatches({ kind: null, state: null, before: null, limit: surveyed }, { signal }),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

/** What a batch changed, or would change. */
export const batchRowsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.batchRows(id),
    queryFn: ({ signal, pageParam: offset }) => fetchBatchRows(id, offset, rowsAPage, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const read = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return read < total ? read : undefined
    },
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

export const decideBatch = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, verb, decision }: { id: string; verb: BatchVerb; decision: BatchDecision }) =>
      postBatchDecision(id, verb, decision),
    onSuccess: () => client.invalidateQueries({ queryKey: ['batches'] }),
  })
