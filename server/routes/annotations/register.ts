import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { addNote, changeNote, readNoteHistory } from '#server/db/desk/annotations.ts'
import { distributionKey } from '#server/db/places/places.ts'
import { ApiError, fault } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import {
  AnnotationsQuery,
  type AnnotationsReply,
  NewNote,
  NoteEdit,
  type NoteHistory,
  NoteWithdrawal,
} from '#src/contract/desk/annotations.ts'
import { refusePersons } from './check-note.ts'
import { listAnnotations, noteNow } from './list.ts'

/** Notes beside the figures: read by whoever sees these, written by who may write; every version stays. */
export function registerAnnotations(app: Api, instance: Instance): void {
  const { clock, db, live, settings } = instance.context
  const now = () => clock.now().getTime()
  app.get('/api/annotations', async (c) => {
    const query = parseQuery(AnnotationsQuery, c.req.url)
    const reply = await listAnnotations(instance, query)
    return c.json<AnnotationsReply>(reply, 200, { 'cache-control': 'no-cache' })
  })
  app.get('/api/annotations/:id', async (c) => {
    const versions = await readNoteHistory(db, c.req.param('id'))
    if (versions.length === 0) throw new ApiError('unknown-note', { note: c.req.param('id') })
    return c.json<NoteHistory>({ versions }, 200, { 'cache-control': 'no-cache' })
  })
  app.post('/api/annotations', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const note = await readJson(c.req.raw, NewNote)
    refusePersons({ text: note.text })
    const { gazetteer } = await instance.places()
    const id = await addNote(db, note, townOf(gazetteer, note.place), now())
    await live.announce('annotations')
    return c.json(await noteNow(instance, id), 201, { 'cache-control': 'no-store' })
  })
  app.put('/api/annotations/:id', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const id = c.req.param('id')
    const { version, author, ...to } = await readJson(c.req.raw, NoteEdit)
    refusePersons({ text: to.text })
    await change(id, { version, author, to })
    return c.json(await noteNow(instance, id), 200, { 'cache-control': 'no-store' })
  })
  app.delete('/api/annotations/:id', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { version, author } = parseQuery(NoteWithdrawal, c.req.url)
    await change(c.req.param('id'), { version, author, to: null })
    return c.body(null, 204)
  })

  async function change(id: string, wanted: Parameters<typeof changeNote>[2]): Promise<void> {
    const [newest] = await readNoteHistory(db, id)
    if (!newest) throw new ApiError('unknown-note', { note: id })
    if (wanted.to?.from === null && newest.place === null)
      throw new ApiError('refused-rows', { count: 1 }, [fault(null, 'from', 'required', {})])
    if (!(await changeNote(db, id, wanted, now()))) {
      const [since = newest] = await readNoteHistory(db, id)
      throw new ApiError('note-changed', { author: since.author })
    }
    await live.announce('annotations')
  }
}

/** The number that a place's notes are distributed by; 0: of no place. */
function townOf({ area, site }: Gazetteer, place: string | null): number {
  if (place === null) return 0
  const path = (area.get(place) ?? site.get(place))?.path
  if (path === undefined)
    throw new ApiError('refused-rows', { count: 1 }, [fault(null, 'place', 'unknown-place', { place })])
  return distributionKey(path, new Map([...area.values()].map(({ code, level }) => [code, level])))
}
