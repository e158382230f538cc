import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { NoteEdit } from '#src/contract/desk/annotations.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import {
  deleteNote,
  fetchAnnotations,
  fetchNoteHistory,
  type NotesQuestion,
  postNote,
  putNote,
} from '#src/sources/desk/annotations.ts'

/** What is noted beside an area's figures, levels and notes in one list; now, or as it stood at a moment. */
export const annotationsQuery = (question: NotesQuestion) =>
  queryOptions({
    queryKey: keyAt(question.asOf, keys.annotations(question)),
    queryFn: ({ signal }) => fetchAnnotations(question, { signal }),
    staleTime: question.asOf === null ? freshness.declared : freshness.past,
    placeholderData: keepAt(question.asOf),
    ...unkept,
  })

/** Every version of a note, the newest first. */
export const noteHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.noteHistory(id),
    queryFn: ({ signal }) => fetchNoteHistory(id, { signal }),
    staleTime: freshness.watched,
    ...unkept,
  })

/** Also where it fails somebody may have changed it meanwhile. */
const renewed = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: ['annotations'] }),
})

export const writeNote = (client: QueryClient) =>
  mutationOptions({ mutationFn: postNote, ...renewed(client) })

export const editNote = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, edit }: { id: string; edit: NoteEdit }) => putNote(id, edit),
    ...renewed(client),
  })

export const removeNote = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, ...by }: { id: string; version: number; author: string }) => deleteNote(id, by),
    ...renewed(client),
  })
