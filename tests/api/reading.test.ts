import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { AreasReply, OutlinesReply } from '#src/contract/areas.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { CompletenessReply } from '#src/contract/figures/completeness.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { PlaceReply } from '#src/contract/figures/places.ts'
import { PostReply } from '#src/contract/handing-in/observations.ts'
import { Problem } from '#src/contract/problems.ts'
import { SitesReply } from '#src/contract/sites.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { openTown, type Reported, token } from './town.ts'

const at = (day: string) => `${day}T20:00:00+08:00`
const reports: Reported[] = [
  { measure: 'firms', place: 'c1', day: '2022-03-01', value: 20, at: at('2022-03-01') },
  { measure: 'firms', place: 'c2', day: '2022-03-01', value: 80, at: at('2022-03-01') },
  { measure: 'arrivals', place: 'c1', day: '2022-03-08', value: 2, key: 'home', at: at('2022-03-08') },
  { measure: 'scans', place: 'g1', day: '2022-03-08', value: 300, at: at('2022-03-08') },
  { measure: 'scans', place: 'g1', day: '2022-03-08', value: 310, at: at('2022-03-09') },
]

describe.each(engines)('on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), reports)
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  const withToken = { authorization: `Bearer ${token}` }
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await town.get(path, headers)
    expect(response.status, await response.clone().text()).toBe(200)
    return response.json()
  }
  const post = (body: unknown) =>
    town.app.request('http://127.0.0.1/api/observations', {
      method: 'POST',
      headers: { ...withToken, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('the catalogue says what there is and where the instance stands', async () => {
    const reply = CatalogReply.parse(await read('/api/catalog'))
    expect(reply.now).toBe('2022-03-10T04:00:00.000Z')
    expect(reply.days).toEqual({ from: '2022-03-01', to: '2022-03-08' })
    expect(reply.revision).toBeGreaterThan(0)
  })

  test('areas come in tree order, whole or a part of one level', async () => {
    const all = AreasReply.parse(await read('/api/areas'))
    expect(all.areas.map(({ code }) => code)).toEqual(['31', '3101', '310101', 'c1', 'c2', 'c3', '310102'])
    const part = AreasReply.parse(await read('/api/areas?area=310101&level=committee'))
    expect(part.areas.map(({ code }) => code)).toEqual(['c1', 'c2', 'c3'])
    expect(OutlinesReply.parse(await read('/api/areas?outlines=true')).outlines).toEqual({})
    const known = (await town.get('/api/areas')).headers.get('etag')!
    expect((await town.get('/api/areas', { 'if-none-match': known })).status).toBe(304)
  })

  test('sites come by kind and area', async () => {
    expect(SitesReply.parse(await read('/api/sites?kind=gate&area=c2')).sites.map(({ id }) => id)).toEqual([
      'g2',
    ])
    expect(Problem.parse(await (await town.get('/api/sites?kind=moon')).json()).code).toBe('unknown-kind')
  })

  test('a place tells its latest numbers, their day and where each came from', async () => {
    const site = PlaceReply.parse(await read('/api/places/g1'))
    expect(site.ancestors.map(({ code }) => code)).toEqual(['31', '3101', '310101', 'c1'])
    expect(site.values).toHaveLength(1)
    expect(site.values[0]).toMatchObject({ measure: 'scans', day: '2022-03-08', value: 310, state: 'value' })
    expect(site.values[0]?.provenance).toMatchObject({
      source: '街道办',
      corrections: 1,
      recordedAt: '2022-03-09T12:00:00.000Z',
    })
    const earlier = PlaceReply.parse(
      await read(`/api/places/g1?asOf=${encodeURIComponent(at('2022-03-08'))}`),
    )
    expect(earlier.values[0]).toMatchObject({ value: 300, provenance: { corrections: 0 } })
  })

  test('an area tells totals, how complete they are and what lies inside', async () => {
    const reply = PlaceReply.parse(await read('/api/places/310101'))
    expect(reply.counts).toEqual({ 'gate.east': 2 })
    expect(reply.values.find(({ measure }) => measure === 'firms')).toMatchObject({
      value: 100,
      day: '2022-03-10',
      state: 'value',
      provenance: null,
    })
    expect(reply.lastReportAt).toBe('2022-03-09T12:00:00.000Z')
  })

  test('a small count is hidden on the card too', async () => {
    const home = async (headers: Record<string, string>) =>
      PlaceReply.parse(await read('/api/places/c1', headers)).values.find(
        ({ measure, breakdown }) => measure === 'arrivals' && breakdown === 'home',
      )
    expect(await home({})).toMatchObject({ value: null, state: 'suppressed' })
    expect(await home(withToken)).toMatchObject({ value: 2, state: 'value' })
  })

  test('completeness names who is missing, and when it is overdue', async () => {
    const ask = async (query: string) =>
      CompletenessReply.parse(await read(`/api/completeness?form=arrivals&${query}`)).forms[0]
    expect(await ask('day=2022-03-08&area=310101')).toMatchObject({
      expected: 3,
      reported: 1,
      overdue: 2,
      missing: [{ place: 'c2' }, { place: 'c3' }],
    })
    expect(await ask('day=2022-03-10')).toMatchObject({ reported: 0, due: 3, overdue: 0 })
    town.clock.set('2022-03-10T20:01:00+08:00')
    expect(await ask('day=2022-03-10')).toMatchObject({ due: 0, overdue: 3 })
    town.clock.set('2022-03-10T12:00:00+08:00')
  })

  test('what was just posted is in the next answer, and the answer before it is no longer current', async () => {
    const path = '/api/cubes/scans?from=2022-03-09&to=2022-03-09&area=c2'
    const before = await town.get(path)
    const reply = PostReply.parse(
      await (await post({ measure: 'scans', place: 'g2', day: '2022-03-09', value: 55 })).json(),
    )
    const after = await town.get(path, { 'if-none-match': before.headers.get('etag')! })
    expect(after.status).toBe(200)
    const cube = CubeReply.parse(await after.json())
    expect(cube.values).toEqual([[55]])
    expect(cube.revision).toBeGreaterThanOrEqual(reply.revision)
    await post({ measure: 'scans', place: 'g2', day: '2022-03-09', value: null, reason: '误报' })
    expect(CubeReply.parse(await read(path)).states).toEqual([['missing']])
    const then = CubeReply.parse(await read(`${path}&revision=${reply.revision}`))
    expect(then.values).toEqual([[55]])
  })

  test('problems speak the language of the caller', async () => {
    const detail = async (path: string, headers: Record<string, string> = {}) =>
      Problem.parse(await (await town.get(path, headers)).json()).detail
    expect(await detail('/api/places/x')).toContain('没有编号')
    expect(await detail('/api/places/x', { 'accept-language': 'en-GB,zh;q=0.5' })).toContain('There is no')
    expect(await detail('/api/places/x', { 'accept-language': 'fr,en;q=0.2,zh;q=0.9' })).toContain('没有编号')
    expect(await detail('/api/places/x?lang=en')).toContain('There is no')
  })

  test('a wrong parameter is named', async () => {
    const response = await town.get('/api/cubes/scans?from=yesterday&lang=en')
    expect(Problem.parse(await response.json()).errors).toEqual([
      { row: null, field: 'from', code: 'invalid-day', reason: expect.stringContaining('YYYY-MM-DD') },
      { row: null, field: 'to', code: 'required', reason: expect.any(String) },
    ])
  })

  test('unknown addresses, wrong methods and endless addresses are problems', async () => {
    const nothing = await town.get('/api/nothing')
    expect([nothing.status, Problem.parse(await nothing.json()).code]).toEqual([404, 'not-found'])
    const wrong = await town.app.request('http://127.0.0.1/api/catalog', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(Problem.parse(await wrong.json()).code).toBe('method-not-allowed')
    expect((await town.get(`/api/areas?area=${'1'.repeat(5000)}`)).status).toBe(414)
  })

  test('a fault inside says nothing of itself, but leaves a number to ask for', async () => {
    const logged: object[] = []
    const log = { ...town.context.log, error: (fields: object) => logged.push(fields) }
    const db = new Proxy(town.context.db, {
      get: () => {
        throw new Error('the secret of the database')
      },
    })
    const broken = createApp({ ...town.context, db, log })
    const response = await broken.request('http://127.0.0.1/api/areas?lang=en')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret')
    const { id } = logged[0] as { id: string }
    expect(Problem.parse(JSON.parse(text)).detail).toContain(id)
    expect((await broken.request('http://127.0.0.1/readyz')).status).toBe(503)
  })

  test('health, readiness and headers', async () => {
    expect((await town.get('/healthz')).status).toBe(200)
    const ready = await town.get('/readyz')
    expect(ready.status).toBe(200)
    expect(ready.headers.get('x-content-type-options')).toBe('nosniff')
    expect(ready.headers.get('content-security-policy')).toContain("object-src 'none'")
    const loading = createApp(town.context, { loaded: () => false })
    expect((await loading.request('http://127.0.0.1/readyz')).status).toBe(503)
  })

  test('the OpenAPI document describes every address of the app', async () => {
    const document = (await read('/api/openapi.json')) as { paths: Record<string, Record<string, unknown>> }
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const served = town.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...new Set(served)].sort())
    expect(JSON.stringify(document)).not.toContain('#/components/schemas/undefined')
  })

  test('every parameter and every answer of the OpenAPI document is told in words', async () => {
    interface Told {
      name?: string
      description?: string
    }
    interface Operation {
      parameters?: Told[]
      responses: Record<string, Told>
    }
    const document = (await read('/api/openapi.json')) as { paths: Record<string, Record<string, Operation>> }
    const untold = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters = [], responses }]) =>
        [...parameters, ...Object.entries(responses).map(([name, told]) => ({ name, ...told }))]
          .filter(({ description }) => !description)
          .map(({ name }) => `${method.toUpperCase()} ${path}: ${name}`),
      ),
    )
    expect(untold).toEqual([])
  })
})
