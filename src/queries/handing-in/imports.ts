import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { DifferenceQuery, FindingsQuery } from '#src/contract/handing-in/import-queries.ts'
import type { CommitImport, ImportReply, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import {
  commitImport,
  deleteMapping,
  discardImport,
  fetchDifference,
  fetchFindings,
  fetchImport,
  fetchMappings,
  putMapping,
} from '#src/sources/handing-in/imports.ts'
import { uploadImport } from '#src/sources/handing-in/upload-import.ts'

/** How often the server is asked how far it has come, ms. */
const askAgainMs = 500

const isUnderWay = (reply: ImportReply | undefined) =>
  reply?.state === 'reading' || reply?.state === 'committing'

/** A staged import; followed while the server reads or commits it. Nothing of it is kept in the browser. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => fetchImport(id, { signal }),
    staleTime: freshness.watched,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? askAgainMs : false),
    retry: false,
    persister: undefined,
  })

/** What its findings and its difference were computed from. */
const stagingOf = ({ base, state, mapping }: ImportReply) => `${base} ${state} ${JSON.stringify(mapping)}`

export const findingsQuery = (reply: ImportReply, query: FindingsQuery = {}) =>
  queryOptions({
    queryKey: keys.findings(reply.id, stagingOf(reply), query),
    queryFn: ({ signal }) => fetchFindings(reply.id, query, { signal }),
    enabled: !isUnderWay(reply),
    staleTime: freshness.shipped,
    placeholderData: keepPreviousData,
    retry: false,
    persister: undefined,
  })

export const differenceQuery = (reply: ImportReply, query: DifferenceQuery = {}) =>
  queryOptions({
    queryKey: keys.difference(reply.id, stagingOf(reply), query),
    queryFn: ({ signal }) => fetchDifference(reply.id, query, { signal }),
    enabled: !isUnderWay(reply),
    staleTime: freshness.shipped,
    placeholderData: keepPreviousData,
    retry: false,
    persister: undefined,
  })

export const mappingsQuery = () =>
  queryOptions({
    queryKey: keys.mappings,
    queryFn: ({ signal }) => fetchMappings({ signal }),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

const take = (client: QueryClient) => (reply: ImportReply) => {
  client.setQueryData(keys.import(reply.id), reply)
}

export const sendFile = (client: QueryClient) =>
  mutationOptions({ mutationFn: uploadImport, onSuccess: take(client) })

export const mapAgain = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, mapping }: { id: string; mapping: SheetMapping }) => putMapping(id, mapping),
    onSuccess: take(client),
  })

/** A refusal may mean that the difference was computed anew: it is asked for again. */
export const commitStaged = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, commit }: { id: string; commit: CommitImport }) => commitImport(id, commit),
    onSuccess: (reply: ImportReply) => {
      take(client)(reply)
      return client.invalidateQueries({ queryKey: keys.mappings })
    },
    onError: (_, { id }) => client.invalidateQueries({ queryKey: keys.import(id) }),
  })

export const discardStaged = (client: QueryClient) =>
  mutationOptions({
    mutationFn: discardImport,
    onSuccess: (_, id: string) => client.removeQueries({ queryKey: keys.import(id) }),
  })

export const forgetMapping = (client: QueryClient) =>
  mutationOptions({
    mutationFn: deleteMapping,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.mappings }),
  })
