import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { readSettings } from '#server/settings.ts'
import { AnnotationsReply, Note, NoteHistory } from '#src/contract/desk/annotations.ts'
import { SavedView, SavedViewsReply } from '#src/contract/desk/saved-views.ts'
import { Problem } from '#src/contract/problems.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { readEvents } from '#tests/doubles/event-stream.ts'
import { catalog, openTown, token } from './town.ts'

const withToken = { authorization: `Bearer ${token}` }
const regime = {
  id: 'level-2',
  name: { zh: '二级响应', en: 'Level II' },
  short: { zh: 'Ⅱ级', en: 'II' },
  level: 2,
  from: '2022-03-01',
  to: '2022-03-08',
  source: { zh: '测试', en: 'tests' },
}

describe.each(engines)('what the desk keeps, on %s', (engine) => {
  let db: Database
  let town: Awaited<ReturnType<typeof openTown>>
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    db = await emptyDatabase(engine)
    town = await openTown(db, [])
    app = createApp({ ...town.context, catalog: { ...catalog, regimes: [regime] } })
  })
  afterAll(async () => {
    await town.context.live.close()
    await db.close()
  })

  const ask = async (method: string, path: string, body?: unknown, headers: object = withToken) =>
    app.request(`http://127.0.0.1/api/${path}`, {
      method,
      headers: { 'accept-language': 'zh', 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const refusal = async (response: Response) => {
    const { status, code, detail, errors } = Problem.parse(await response.json())
    return { status, code, detail, fields: errors?.map(({ field }) => field) }
  }
  const at = (time: string) => town.clock.set(`2022-03-10T${time}:00+08:00`)

  describe('a note', () => {
    const write = async (note: object) => {
      const response = await ask('POST', 'annotations', {
        author: '王科',
        from: null,
        to: null,
        place: null,
        ...note,
      })
      expect(response.status, await response.clone().text()).toBe(201)
      return Note.parse(await response.json())
    }
    const list = async (query = '') =>
      AnnotationsReply.parse(await (await ask('GET', `annotations${query}`)).json())
    const texts = async (query = '') =>
      (await list(query)).annotations.flatMap((one) => (one.kind === 'note' ? one.text : []))
    const day = (one: string, more = {}) => ({ from: one, to: one, ...more })

    test('on a day, on days, on a place, is told where it bears: of the area, inside it, around it, or everywhere', async () => {
      await write(day('2022-03-09', { text: '航班改期' }))
      await write({ from: '2022-03-01', to: '2022-03-05', text: '抽检', place: 'c1' })
      await write({ text: '东门施工', place: 'g2' })
      await write({ text: '街道例会', place: '310101' })
      expect((await texts()).sort()).toEqual(['东门施工', '抽检', '航班改期', '街道例会'])
      expect((await texts('?area=c1')).sort()).toEqual(['抽检', '航班改期', '街道例会'])
      expect((await texts('?area=g2')).sort()).toEqual(['东门施工', '航班改期', '街道例会'])
      expect((await texts('?area=310102')).sort()).toEqual(['航班改期'])
      expect((await texts('?from=2022-03-06&to=2022-03-08')).sort()).toEqual(['东门施工', '街道例会'])
      expect((await texts('?from=2022-03-05&to=2022-03-09')).length).toBe(4)
      const { annotations, total } = await list('?limit=1')
      expect([annotations.filter(({ kind }) => kind === 'note').length, total]).toEqual([1, 4])
      expect((await refusal(await ask('GET', 'annotations?area=nowhere'))).code).toBe('unknown-place')
    })

    test('stands in one list with the response levels of the catalogue', async () => {
      const levels = async (query: string) =>
        (await list(query)).annotations.filter(({ kind }) => kind === 'level')
      expect(await levels('')).toEqual([{ kind: 'level', ...regime }])
      expect(await levels('?from=2022-03-08&to=2022-03-20')).toHaveLength(1)
      expect(await levels('?from=2022-03-09&to=2022-03-20')).toHaveLength(0)
    })

    test('is changed and taken back as versions; a past moment reads what it said then', async () => {
      at('13:00')
      const first = await write(day('2022-03-10', { text: '初稿' }))
      expect(first).toMatchObject({ version: 1, writtenBy: '王科', writtenAt: '2022-03-10T05:00:00.000Z' })
      at('14:00')
      const edit = { ...day('2022-03-11'), text: '改稿', author: '李分析', version: 1 }
      const second = Note.parse(await (await ask('PUT', `annotations/${first.id}`, edit)).json())
      expect(second).toMatchObject({ version: 2, text: '改稿', author: '李分析', writtenBy: '王科' })
      expect(await refusal(await ask('PUT', `annotations/${first.id}`, edit))).toMatchObject({
        status: 409,
        code: 'note-changed',
        detail: expect.stringContaining('李分析'),
      })
      at('15:00')
      const away = `annotations/${first.id}?version=2&author=${encodeURIComponent('王科')}`
      expect((await ask('DELETE', away)).status).toBe(204)
      expect((await refusal(await ask('DELETE', away))).code).toBe('note-changed')
      const { versions } = NoteHistory.parse(await (await ask('GET', `annotations/${first.id}`)).json())
      expect(versions.map(({ text, author, withdrawn }) => [text, author, withdrawn])).toEqual([
        ['改稿', '王科', true],
        ['改稿', '李分析', false],
        ['初稿', '王科', false],
      ])
      const own = async (time: string) =>
        (await texts(`?asOf=${encodeURIComponent(`2022-03-10T${time}:00+08:00`)}`)).filter((text) =>
          /稿/.test(text),
        )
      expect(await own('12:59')).toEqual([])
      expect(await own('13:30')).toEqual(['初稿'])
      expect(await own('14:30')).toEqual(['改稿'])
      expect(await own('15:30')).toEqual([])
      expect((await texts()).filter((text) => /稿/.test(text))).toEqual([])
    })

    test('of two who change it at once one does', async () => {
      const { id } = await write(day('2022-03-02', { text: '原文' }))
      const both = await Promise.all(
        ['甲', '乙'].map((author) =>
          ask('PUT', `annotations/${id}`, { ...day('2022-03-02'), text: author, author, version: 1 }),
        ),
      )
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    })

    test('tells nothing of a person, and is refused in words one can act on', async () => {
      const before = await texts()
      const wrong = { author: '王科', place: null, ...day('2022-03-09') }
      for (const text of ['打 139 1234 5678', '身份证31010119900101123X'])
        expect(await refusal(await ask('POST', 'annotations', { ...wrong, text }))).toMatchObject({
          status: 422,
          code: 'person-number',
          detail: expect.stringContaining('请删去'),
          fields: ['text'],
        })
      const refusedFields = async (note: object) =>
        (await refusal(await ask('POST', 'annotations', note))).fields
      expect(await refusedFields({ ...wrong, text: '长'.repeat(501) })).toEqual(['text'])
      expect(await refusedFields({ ...wrong, text: ' ' })).toEqual(['text'])
      expect(await refusedFields({ ...wrong, text: '好', to: '2022-03-01' })).toEqual(['to'])
      expect(await refusedFields({ ...wrong, text: '好', from: null, to: null })).toEqual(['from'])
      expect(await refusedFields({ ...wrong, text: '好', place: 'nowhere' })).toEqual(['place'])
      expect(await texts()).toEqual(before)
    })

    test('is written by who may write, and told to whoever listens', async () => {
      const open = createApp({
        ...town.context,
        settings: readSettings({ LOOKOUT_HOST: '0.0.0.0', LOOKOUT_TOKEN: token }),
      })
      const note = { author: 'x', place: 'c1', from: null, to: null, text: '好' }
      const response = await open.request('http://127.0.0.1/api/annotations', {
        method: 'POST',
        body: JSON.stringify(note),
      })
      expect(response.status).toBe(401)
      const events = readEvents(await ask('GET', 'live'))
      await events.next('hello')
      await write(note)
      expect((await events.next('declared'))?.data).toEqual({ subject: 'annotations' })
      await events.cancel()
    })
  })

  describe('a saved view', () => {
    const address = 'area=310101&measure=firms&days=2022-03-01..2022-03-07'
    const save = async (more = {}) => {
      const body = { name: '周会', author: '王科', address, ...more }
      const response = await ask('POST', 'views', body)
      expect(response.status, await response.clone().text()).toBe(201)
      return SavedView.parse(await response.json())
    }
    const list = async () => SavedViewsReply.parse(await (await ask('GET', 'views')).json()).views

    test('is found by its id and in the list, renamed and replaced as versions, and taken back', async () => {
      const first = await save()
      expect(first).toMatchObject({ version: 1, owner: '王科', address, note: '' })
      expect(SavedView.parse(await (await ask('GET', `views/${first.id}`)).json())).toEqual(first)
      const edit = { name: '晨会', note: '每日', address: 'measure=arrivals', author: '李分析', version: 1 }
      expect((await ask('PUT', `views/${first.id}`, edit)).status).toBe(200)
      expect(await list()).toMatchObject([
        {
          name: '晨会',
          note: '每日',
          address: 'measure=arrivals',
          owner: '王科',
          author: '李分析',
          version: 2,
        },
      ])
      expect(await refusal(await ask('PUT', `views/${first.id}`, edit))).toMatchObject({
        status: 409,
        code: 'view-changed',
      })
      const away = `views/${first.id}?version=2&author=x`
      expect((await ask('DELETE', away)).status).toBe(204)
      expect(await list()).toEqual([])
      expect(await refusal(await ask('GET', `views/${first.id}`))).toMatchObject({
        status: 404,
        code: 'unknown-view',
      })
    })

    test('holds an address of the desk and nothing of who looks', async () => {
      for (const wrong of [
        '?area=310101',
        'lang=en',
        'area=1&area=2',
        'view=abcdefgh',
        'link=lk_x',
        'a b=1',
        `area=${'x'.repeat(4000)}`,
        'area=%00',
      ]) {
        const { status, fields } = await refusal(
          await ask('POST', 'views', { name: 'x', author: 'x', address: wrong }),
        )
        expect([status, fields], wrong).toEqual([422, ['address']])
      }
      expect(
        await refusal(await ask('POST', 'views', { name: '张三 13912345678', author: 'x', address })),
      ).toMatchObject({ code: 'person-number', fields: ['name'] })
      expect((await save({ address: '', name: '首页' })).address).toBe('')
    })

    test('is told to whoever listens', async () => {
      const events = readEvents(await ask('GET', 'live'))
      await events.next('hello')
      await save()
      expect((await events.next('declared'))?.data).toEqual({ subject: 'views' })
      await events.cancel()
    })
  })
})
