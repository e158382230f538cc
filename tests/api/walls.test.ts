import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { readSettings } from '#server/settings.ts'
import { LinksReply, NewLinkReply } from '#src/contract/access/links.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { LiveStatus } from '#src/contract/figures/live.ts'
import { Problem } from '#src/contract/problems.ts'
import { type Scene, ScenesReply, SceneVersions } from '#src/contract/wall/scenes.ts'
import { Push, WallReply } from '#src/contract/wall/walls.ts'
import { emptyDatabase, emptyPostgres, engines } from '#tests/doubles/database.ts'
import { readEvents } from '#tests/doubles/event-stream.ts'
import { areas, catalog, contextOf, openTown, sites, token } from './town.ts'

const now = '2022-03-10T12:00:00+08:00'
const scene = (id: string, change: Partial<Scene> = {}): Scene => ({
  id,
  name: { zh: id, en: id },
  area: null,
  days: 14,
  map: { measure: 'firms', layers: ['gate'] },
  stage: null,
  left: [{ kind: 'number', measure: 'arrivals', key: 'home' }],
  right: [],
  ...change,
})

type Town = Awaited<ReturnType<typeof openTown>>
type Headers = Record<string, string>
const withToken: Headers = { authorization: `Bearer ${token}` }
const byLink = (secret: string): Headers => ({ authorization: `Bearer ${secret}` })

function asking(app: Town['app'], usual: Headers = withToken) {
  return async (method: string, path: string, body?: unknown, headers: Headers = usual) =>
    app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'accept-language': 'en', 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
}

async function refusal(response: Response) {
  const { status, code, detail, errors } = Problem.parse(await response.json())
  return { status, code, detail, fields: errors?.map(({ field, code: fault }) => `${field} ${fault}`) }
}

describe.each(engines)('what walls show, on %s', (engine) => {
  let db: Database
  let town: Town
  let ask: ReturnType<typeof asking>
  beforeEach(async () => {
    db = await emptyDatabase(engine)
    town = await openTown(db, [
      { measure: 'arrivals', place: 'c1', day: '2022-03-09', key: 'home', value: 2, at: now },
    ])
    ask = asking(town.app)
  })
  afterEach(async () => {
    await town.context.live.close()
    await db.close()
  })

  const save = (base: number, scenes: unknown, more = {}) =>
    ask('PUT', '/api/scenes', { base, author: '王科', scenes, ...more })
  const scenesNow = async (query = '') =>
    ScenesReply.parse(await (await ask('GET', `/api/scenes${query}`)).json())

  describe('scenes', () => {
    test('are the catalogue’s until some are saved, and the catalogue’s answer has none of its own', async () => {
      expect(await scenesNow()).toEqual({ version: 0, author: null, note: '', savedAt: null, scenes: [] })
      const declared: object = await (await ask('GET', '/api/catalog')).json()
      expect(CatalogReply.safeParse(declared).success).toBe(true)
      expect(declared).not.toHaveProperty('scenes')
    })

    test('become a version with author, note and time; the earlier ones stay', async () => {
      const first = await save(0, [scene('a')], { note: '初版' })
      expect(first.status).toBe(200)
      town.clock.set('2022-03-10T13:00:00+08:00')
      expect((await save(1, [scene('b'), scene('a')])).status).toBe(200)
      const newest = await scenesNow()
      expect(newest).toMatchObject({ version: 2, author: '王科', savedAt: '2022-03-10T05:00:00.000Z' })
      expect(newest.scenes.map(({ id }) => id)).toEqual(['b', 'a'])
      expect((await scenesNow('?version=1')).scenes).toEqual([scene('a')])
      expect((await scenesNow('?version=0')).scenes).toEqual([])
      const { versions } = SceneVersions.parse(await (await ask('GET', '/api/scenes/versions')).json())
      expect(versions.map(({ version, note }) => [version, note])).toEqual([
        [2, ''],
        [1, '初版'],
        [0, ''],
      ])
      expect(await refusal(await ask('GET', '/api/scenes?version=9'))).toMatchObject({
        status: 404,
        code: 'unknown-version',
      })
    })

    test('of two who began with the same version one saves, and the other is told who did', async () => {
      const both = await Promise.all(['a', 'b'].map((id) => save(0, [scene(id)])))
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      const late = both.find(({ status }) => status === 409)!
      const { code, detail } = await refusal(late)
      expect(code).toBe('scenes-changed')
      expect(detail).toContain('王科')
      expect((await scenesNow()).version).toBe(1)
    })

    test('that name what is not there are refused field by field, and nothing is kept', async () => {
      const wrong = [
        scene('a', {
          area: 'nowhere',
          map: { measure: 'nonsense', layers: ['tower'] },
          left: [
            { kind: 'number', measure: 'arrivals', key: 'sideways' },
            { kind: 'clock', measure: 'firms' },
            { kind: 'watch', site: 'tower' },
          ],
        }),
        scene('a', { pin: { measure: 'nothing', above: 3, minutes: 10 } }),
      ]
      const { status, fields } = await refusal(await save(0, wrong))
      expect(status).toBe(422)
      expect(fields).toEqual([
        'scenes.0.map.measure unknown-measure',
        'scenes.0.map.layers unknown-kind',
        'scenes.0.left.0.key unknown-key',
        'scenes.0.left.1 unfit-panel',
        'scenes.0.left.2.site unknown-kind',
        'scenes.0.area unknown-area',
        'scenes.1.pin.measure unknown-measure',
        'scenes.1.id scene-twice',
      ])
      expect((await scenesNow()).version).toBe(0)
      expect(await refusal(await save(0, []))).toMatchObject({ status: 422, fields: ['scenes too-small'] })
      expect((await ask('PUT', '/api/scenes', 'no object')).status).toBe(422)
    })

    test('are saved by nobody without the right', async () => {
      const open = createApp({
        ...town.context,
        settings: readSettings({ LOOKOUT_HOST: '0.0.0.0', LOOKOUT_TOKEN: token }),
      })
      const nobody = asking(open, {})
      expect(
        (await nobody('PUT', '/api/scenes', { base: 0, author: 'x', scenes: [scene('a')] })).status,
      ).toBe(401)
      expect((await nobody('POST', '/api/walls/main/pushes', {})).status).toBe(401)
      expect((await nobody('GET', '/api/links')).status).toBe(401)
      expect((await nobody('GET', '/api/scenes')).status).toBe(200)
    })
  })

  describe('a push', () => {
    const push = async (more = {}) => {
      const body = { scene: scene('seen'), author: '李分析', note: '请看金泽', minutes: 10, ...more }
      const response = await ask('POST', '/api/walls/main/pushes', body)
      expect(response.status, await response.clone().text()).toBe(201)
      return Push.parse(await response.json())
    }
    const onWall = async () => WallReply.parse(await (await ask('GET', '/api/walls/main')).json()).pushes

    test('stands on its wall for its time, with who sent it and when', async () => {
      const sent = await push()
      expect(sent).toMatchObject({
        author: '李分析',
        note: '请看金泽',
        pushedAt: '2022-03-10T04:00:00.000Z',
        until: '2022-03-10T04:10:00.000Z',
      })
      town.clock.set('2022-03-10T12:05:00+08:00')
      const later = await push()
      expect(await onWall()).toEqual([later, sent])
      town.clock.set('2022-03-10T12:10:00+08:00')
      expect(await onWall()).toEqual([later])
    })

    test('is taken away by anyone who may write, once and for all', async () => {
      const sent = await push()
      const away = () => ask('DELETE', `/api/walls/main/pushes/${sent.id}`)
      expect((await away()).status).toBe(204)
      expect(await onWall()).toEqual([])
      expect((await away()).status).toBe(204)
      expect(await refusal(await ask('DELETE', '/api/walls/main/pushes/none'))).toMatchObject({
        status: 404,
        code: 'unknown-push',
      })
    })

    test('goes to a wall that is declared, and shows what there is', async () => {
      expect(await refusal(await ask('GET', '/api/walls/attic'))).toMatchObject({
        status: 404,
        code: 'unknown-wall',
      })
      const wrong = { scene: scene('a', { area: 'nowhere' }), author: 'x', minutes: 5 }
      expect(await refusal(await ask('POST', '/api/walls/main/pushes', wrong))).toMatchObject({
        status: 422,
        fields: ['scene.area unknown-area'],
      })
      expect(await onWall()).toEqual([])
    })

    test('is told to whoever listens', async () => {
      const events = readEvents(await ask('GET', '/api/live'))
      const { declaration } = LiveStatus.parse((await events.next('hello'))?.data)
      const declarationNow = async () =>
        CatalogReply.parse(await (await ask('GET', '/api/catalog')).json()).declaration
      expect(await declarationNow()).toBe(declaration)
      await push()
      expect((await events.next('declared'))?.data).toEqual({ subject: 'walls' })
      await save(0, [scene('a')])
      expect((await events.next('declared'))?.data).toEqual({ subject: 'scenes' })
      expect(await declarationNow()).not.toBe(declaration)
      await events.cancel()
    })
  })

  describe('a read-only link', () => {
    const make = async () => {
      const response = await ask('POST', '/api/links', { name: '指挥中心东墙', author: '王科' })
      expect(response.status).toBe(201)
      return NewLinkReply.parse(await response.json())
    }
    const revoke = (id: string) => ask('DELETE', `/api/links/${id}`)
    const small =
      '/api/cubes/arrivals?by=area&level=committee&from=2022-03-09&to=2022-03-09&breakdown=home&area=310101'

    test('looks, without the small counts that the token shows, and writes nothing', async () => {
      const { token: secret, id } = await make()
      const headers = byLink(secret)
      const valueSeen = async (by: Headers) => {
        const { places, values } = CubeReply.parse(await (await ask('GET', small, undefined, by)).json())
        return values[places.findIndex(({ id: place }) => place === 'c1')]
      }
      expect(await valueSeen(withToken)).toEqual([2])
      expect(await valueSeen(headers)).toEqual([null])
      const attempts = [
        ask('PUT', '/api/scenes', { base: 0, author: 'x', scenes: [scene('a')] }, headers),
        ask('POST', '/api/walls/main/pushes', { scene: scene('a'), author: 'x', minutes: 5 }, headers),
        ask(
          'POST',
          '/api/observations',
          { measure: 'firms', place: 'c1', day: '2022-03-09', value: 3 },
          headers,
        ),
        ask('POST', '/api/links', { name: 'x', author: 'x' }, headers),
        ask('GET', '/api/links', undefined, headers),
        ask('DELETE', `/api/links/${id}`, undefined, headers),
      ]
      for (const attempt of await Promise.all(attempts))
        expect(await refusal(attempt)).toMatchObject({ status: 403, code: 'read-only-link' })
    })

    test('is stored as a digest, listed without its token, and revoked at once, streams too', async () => {
      const { token: secret, ...link } = await make()
      const stored = await db.sql.selectFrom('links').selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(secret)
      const { links } = LinksReply.parse(await (await ask('GET', '/api/links')).json())
      expect(links).toEqual([link])
      const events = readEvents(await ask('GET', '/api/live', undefined, byLink(secret)))
      await events.next('hello')
      expect((await revoke(link.id)).status).toBe(200)
      expect(await events.next('observations')).toBe(null)
      const after = await refusal(await ask('GET', '/api/catalog', undefined, byLink(secret)))
      expect(after).toMatchObject({ status: 401, code: 'link-revoked' })
      expect(after.detail).toContain('指挥中心东墙')
      const [revoked] = LinksReply.parse(await (await ask('GET', '/api/links')).json()).links
      expect(revoked).toEqual({ ...link, revokedAt: '2022-03-10T04:00:00.000Z' })
    })

    test('that was never made opens nothing', async () => {
      const unknown = byLink(`lk_${'x'.repeat(43)}`)
      expect(await refusal(await ask('GET', '/api/catalog', undefined, unknown))).toMatchObject({
        status: 401,
        code: 'unknown-link-token',
      })
    })

    test('is, beside the token, the only way in where reading is closed', async () => {
      const { token: secret, id } = await make()
      const closed = createApp({
        ...town.context,
        settings: readSettings({ LOOKOUT_TOKEN: token, LOOKOUT_ACCESS: 'closed' }),
      })
      const look = asking(closed, {})
      for (const path of ['/api/catalog', '/api/areas', '/api/sites', '/api/live', '/api/scenes', small])
        expect(await refusal(await look('GET', path)), path).toMatchObject({
          status: 401,
          code: 'access-required',
        })
      expect((await look('GET', '/readyz')).status).toBe(200)
      const wrong = await look('GET', '/api/catalog', undefined, byLink('not-the-token'))
      expect(await refusal(wrong)).toMatchObject({ status: 403, code: 'wrong-token' })
      expect((await look('GET', '/api/catalog', undefined, withToken)).status).toBe(200)
      const seen = await look('GET', '/api/areas', undefined, byLink(secret))
      expect(seen.status).toBe(200)
      expect(seen.headers.get('cache-control')).toMatch(/^private/)
      await revoke(id)
      expect((await look('GET', '/api/areas', undefined, byLink(secret))).status).toBe(401)
    })
  })
})

describe('two nodes on one database', () => {
  let nodes: { db: Database; context: ReturnType<typeof contextOf>; ask: ReturnType<typeof asking> }[]
  beforeAll(async () => {
    const url = await emptyPostgres()
    const open = async () => {
      const db = await openPostgres(url)
      const context = contextOf(db, await openChangeFeed(db), catalog, now)
      return { db, context, ask: asking(createApp(context)) }
    }
    const first = await open()
    await loadInstance(first.db, { areas, sites })
    nodes = [first, await open()]
  })
  afterAll(async () => {
    for (const { db, context } of nodes) {
      await context.live.close()
      await db.close()
    }
  })

  test('a link revoked on one is shut out on the other', async () => {
    const [one, other] = nodes as [(typeof nodes)[0], (typeof nodes)[0]]
    const link = NewLinkReply.parse(
      await (await one.ask('POST', '/api/links', { name: 'x', author: 'x' })).json(),
    )
    const look = () => other.ask('GET', '/api/catalog', undefined, byLink(link.token))
    expect((await look()).status).toBe(200)
    const events = readEvents(await other.ask('GET', '/api/live', undefined, byLink(link.token)))
    await events.next('hello')
    await one.ask('DELETE', `/api/links/${link.id}`)
    expect(await events.next('observations')).toBe(null)
    expect((await look()).status).toBe(401)
  })
})
