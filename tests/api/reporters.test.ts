import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { NewReporterReply, ReportersReply } from '#src/contract/access/reporters.ts'
import { PlaceReply } from '#src/contract/figures/places.ts'
import { PostReply } from '#src/contract/handing-in/observations.ts'
import { Problem } from '#src/contract/problems.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { openTown, token } from './town.ts'

const scans = (place: string, value: number) => ({ measure: 'scans', place, day: '2022-03-09', value })

describe.each(engines)('reporters with tokens, on %s', (engine) => {
  let town: Awaited<ReturnType<typeof openTown>>
  beforeAll(async () => {
    town = await openTown(await emptyDatabase(engine), [])
  })
  afterAll(async () => {
    await town.context.live.close()
    await town.context.db.close()
  })

  const ask = (method: string, path: string, as: string, body?: unknown) =>
    town.app.request(`http://127.0.0.1/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'accept-language': 'en' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const made = async (limits: { measures?: string[]; areas?: string[] }) => {
    const body = { name: '东门闸机', measures: null, areas: null, ...limits, author: '防控办' }
    return NewReporterReply.parse(await (await ask('POST', 'reporters', token, body)).json())
  }

  test('one reports under its own name, within its measures and areas and not beyond', async () => {
    const { token: own } = await made({ measures: ['scans'], areas: ['c1'] })
    const kept = await ask('POST', 'observations', own, scans('g1', 12))
    expect(PostReply.parse(await kept.json()).accepted).toBe(1)
    const place = PlaceReply.parse(await (await town.get('/api/places/g1?day=2022-03-09')).json())
    expect(place.values[0]?.provenance?.source).toBe('东门闸机')
    const other = await ask('POST', 'observations', own, [
      scans('g1', 13),
      scans('g2', 14),
      { measure: 'firms', place: 'c1', day: '2022-03-09', value: 2 },
    ])
    expect(other.status).toBe(422)
    const { errors } = Problem.parse(await other.json())
    expect(errors?.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'place', 'not-allowed'],
      [3, 'measure', 'not-allowed'],
    ])
    // Nothing of a refused request is kept.
    const after = PlaceReply.parse(await (await town.get('/api/places/g1?day=2022-03-09')).json())
    expect(after.values[0]?.value).toBe(12)
  })

  test('it can do nothing else, and nothing at all once it is revoked', async () => {
    const { id, token: own, name } = await made({})
    for (const [method, path, body] of [
      ['GET', 'catalog', undefined],
      ['GET', 'reporters', undefined],
      ['POST', 'reporters', { name: 'x', measures: null, areas: null, author: 'x' }],
    ] as const)
      expect(Problem.parse(await (await ask(method, path, own, body)).json()).code).toBe('reporter-only')
    expect((await ask('DELETE', `reporters/${id}`, token)).status).toBe(200)
    const late = await ask('POST', 'observations', own, scans('g1', 99))
    expect(late.status).toBe(401)
    expect(Problem.parse(await late.json())).toMatchObject({
      code: 'reporter-revoked',
      detail: expect.stringContaining(name),
    })
  })

  test('limits that name what is not there are refused by field, and only writers see the list', async () => {
    const body = { name: 'x', measures: ['moon'], areas: ['c1', 'nowhere'], author: '防控办' }
    const refused = Problem.parse(await (await ask('POST', 'reporters', token, body)).json())
    expect(refused.errors?.map(({ field }) => field)).toEqual(['measures.0', 'areas.1'])
    const { reporters } = ReportersReply.parse(await (await ask('GET', 'reporters', token)).json())
    expect(reporters.length).toBe(2)
    expect(JSON.stringify(reporters)).not.toContain('rp_')
  })

  test('of many at once each is kept or told when to come again', async () => {
    const narrow = createApp(town.context, { posts: { waiting: 3, bytes: 1 << 27 } })
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        narrow.request('http://127.0.0.1/api/observations', {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': `k${i}`,
          },
          body: JSON.stringify({ ...scans('g2', 100 + i), day: '2022-03-08' }),
        }),
      ),
    )
    const kept = replies.filter(({ status }) => status === 200)
    const busy = replies.filter(({ status }) => status === 429)
    expect(kept.length + busy.length).toBe(20)
    expect(kept.length).toBeGreaterThan(0)
    expect(busy.length).toBeGreaterThan(0)
    expect(Number(busy[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Problem.parse(await busy[0]!.json()).code).toBe('too-busy')
  })

  test('a body that does not say its length, or is packed, is counted as large as it may become', async () => {
    const narrow = createApp(town.context, { posts: { waiting: 64, bytes: 1 << 20 } })
    const ask = (headers: Record<string, string>) =>
      narrow.request('http://127.0.0.1/api/observations', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(scans('g1', 55)),
      })
    const length = String(JSON.stringify(scans('g1', 55)).length)
    expect((await ask({ 'content-length': length })).status).toBe(200)
    expect((await ask({})).status).toBe(429)
    expect((await ask({ 'content-length': length, 'content-encoding': 'gzip' })).status).toBe(429)
  })
})
