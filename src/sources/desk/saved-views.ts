import {
  type NewSavedView,
  SavedView,
  type SavedViewEdit,
  SavedViewsReply,
} from '#src/contract/desk/saved-views.ts'
import { type RequestOptions, request, requestJson } from '#src/sources/request.ts'

export const fetchSavedViews = (options?: RequestOptions) => requestJson('views', SavedViewsReply, options)

export const fetchSavedView = (id: string, options?: RequestOptions) =>
  requestJson(`views/${encodeURIComponent(id)}`, SavedView, options)

export const postSavedView = (view: NewSavedView) =>
  requestJson('views', SavedView, { method: 'POST', body: view })

export const putSavedView = (id: string, edit: SavedViewEdit) =>
  requestJson(`views/${encodeURIComponent(id)}`, SavedView, { method: 'PUT', body: edit })

export const deleteSavedView = (id: string, { version, author }: { version: number; author: string }) =>
  request(`views/${encodeURIComponent(id)}?${new URLSearchParams({ version: String(version), author })}`, {
    method: 'DELETE',
  })
