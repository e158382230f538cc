import {
  AnnotationsReply,
  type NewNote,
  Note,
  type NoteEdit,
  NoteHistory,
} from '#src/contract/desk/annotations.ts'
import { type RequestOptions, request, requestJson } from '#src/sources/request.ts'

export interface NotesQuestion {
  area: string
  /** As known at this moment; null: now. */
  asOf: string | null
}

export function fetchAnnotations({ area, asOf }: NotesQuestion, options?: RequestOptions) {
  const query = new URLSearchParams({ area, ...(asOf !== null && { asOf }) })
  return requestJson(`annotations?${query}`, AnnotationsReply, options)
}

export const fetchNoteHistory = (id: string, options?: RequestOptions) =>
  requestJson(`annotations/${encodeURIComponent(id)}`, NoteHistory, options)

export const postNote = (note: NewNote) => requestJson('annotations', Note, { method: 'POST', body: note })

export const putNote = (id: string, edit: NoteEdit) =>
  requestJson(`annotations/${encodeURIComponent(id)}`, Note, { method: 'PUT', body: edit })

export const deleteNote = (id: string, { version, author }: { version: number; author: string }) =>
  request(
    `annotations/${encodeURIComponent(id)}?${new URLSearchParams({ version: String(version), author })}`,
    { method: 'DELETE' },
  )
