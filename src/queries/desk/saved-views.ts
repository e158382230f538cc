import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { SavedViewEdit } from '#src/contract/desk/saved-views.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import {
  deleteSavedView,
  fetchSavedView,
  fetchSavedViews,
  postSavedView,
  putSavedView,
} from '#src/sources/desk/saved-views.ts'

/** The views that have a name, by that. */
export const savedViewsQuery = () =>
  queryOptions({
    queryKey: keys.savedViews,
    queryFn: ({ signal }) => fetchSavedViews({ signal }),
    staleTime: freshness.declared,
    persister: undefined,
  })

export const savedViewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.savedView(id),
    queryFn: ({ signal }) => fetchSavedView(id, { signal }),
    staleTime: freshness.declared,
    retry: false,
    persister: undefined,
  })

/** Also where it fails somebody may have changed it meanwhile. */
const renewed = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: keys.allViews }),
})

export const saveView = (client: QueryClient) =>
  mutationOptions({ mutationFn: postSavedView, ...renewed(client) })

export const changeView = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, edit }: { id: string; edit: SavedViewEdit }) => putSavedView(id, edit),
    ...renewed(client),
  })

export const removeView = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, ...by }: { id: string; version: number; author: string }) => deleteSavedView(id, by),
    ...renewed(client),
  })
