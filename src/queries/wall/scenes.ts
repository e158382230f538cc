import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ScenesReply } from '#src/contract/wall/scenes.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { fetchScenes, fetchSceneVersions, putScenes } from '#src/sources/wall/scenes.ts'

/** What the walls show, in order: the newest version (null), or one of the past. */
export const scenesQuery = (version: number | null = null) =>
  queryOptions({
    queryKey: keys.scenes(version),
    queryFn: ({ signal }) => fetchScenes(version, { signal }),
    staleTime: version === null ? freshness.declared : freshness.shipped,
  })

export const sceneVersionsQuery = () =>
  queryOptions({
    queryKey: keys.sceneVersions,
    queryFn: ({ signal }) => fetchSceneVersions({ signal }),
    staleTime: freshness.watched,
    persister: undefined,
  })

/** The saved version takes its place at once; other screens hear of it over the feed. */
export const saveScenes = (client: QueryClient) =>
  mutationOptions({
    mutationFn: putScenes,
    onSuccess: (saved: ScenesReply) => {
      client.setQueryData(keys.scenes(null), saved)
      return client.invalidateQueries({ queryKey: keys.sceneVersions })
    },
  })
