import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { historyOf } from '#server/db/reports/place-history.ts'
import { readReports } from '#server/db/reports/read-reports.ts'
import { readHead } from '#server/db/revisions.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { PostReply } from '#src/contract/handing-in/observations.ts'
import { Problem } from '#src/contract/problems.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { areas, catalog, contextOf, sites, token } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'

const day = '2022-03-10'
const scans = (value: number | null, more = {}) => ({ measure: 'scans', place: 'g1', day, value, ...more })

describe.each(engines)('POST /api/observations on %s', (engine) => {
  let db: Database
  let context: ReturnType<typeof contextOf>
  let app: ReturnType<typeof createApp>

  beforeAll(async () => {
    db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites })
    context = contextOf(db, await openChangeFeed(db), catalog, `${day}T12:00:00+08:00`)
    app = createApp(context)
  })
  afterAll(async () => {
    await context.live.close()
    await db.close()
  })

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    app.request('http://127.0.0.1/api/observations', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...headers,
      },
      body:
        typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    })
  const accepted = async (response: Response) => {
    expect(response.status, await response.clone().text()).toBe(200)
    return PostReply.parse(await response.json())
  }
  const refused = async (response: Response, status: number) => {
    expect(response.status, await response.clone().text()).toBe(status)
    return Problem.parse(await response.json())
  }
  const latestScans = async (place: string) => {
    const reports = await readReports(db, { measure: 'scans' })
    for (let i = 0; i < reports.length; i++)
      if (reports.places[reports.place[i]!] === place && reports.day[i] === toDayNumber(day))
        return reports.value[i]
    return undefined
  }
  let before: number
  beforeEach(async () => {
    before = (await readHead(db)).revision
  })

  test('stores one observation, a list, and NDJSON, and counts what says nothing new', async () => {
    const one = await accepted(await post(scans(11)))
    expect(one).toMatchObject({ accepted: 1, unchanged: 0, revision: before + 1 })
    expect(one.recordedAt).toBe(context.clock.now().toISOString())
    const list = [scans(11), { ...scans(0), place: 'g2' }]
    expect(await accepted(await post(list))).toMatchObject({
      accepted: 1,
      unchanged: 1,
      revision: before + 2,
    })
    const ndjson = `${JSON.stringify(scans(12))}\n\n${JSON.stringify({ ...scans(5), place: 'g2' })}\n`
    expect(await accepted(await post(ndjson, { 'content-type': 'application/x-ndjson' }))).toMatchObject({
      accepted: 2,
      revision: before + 3,
    })
    expect([await latestScans('g1'), await latestScans('g2')]).toEqual([12, 5])
    expect(await accepted(await post(list.slice(0, 0).concat(scans(12))))).toMatchObject({
      accepted: 0,
      revision: before + 3,
    })
  })

  test('keeps every earlier value with its author and reason', async () => {
    await accepted(await post(scans(20)))
    context.clock.set(`${day}T13:00:00+08:00`)
    const correction = scans(21, { reason: '漏报一处', qualifier: '近21' })
    await accepted(await post(correction, { 'lookout-source': encodeURIComponent('虹储居委会') }))
    const history = await historyOf(db, { place: 'g1', measure: 'scans', day: toDayNumber(day), key: null })
    expect(history.slice(-2)).toMatchObject([
      { value: 20, source: 'token', reason: null },
      { value: 21, source: '虹储居委会', reason: '漏报一处', qualifier: '近21' },
    ])
  })

  test('withdraws with null', async () => {
    await accepted(await post(scans(30)))
    expect(await accepted(await post(scans(null)))).toMatchObject({ accepted: 1 })
    expect(await latestScans('g1')).toBeNaN()
  })

  test('answers a repeated Idempotency-Key as it did the first time, even at once', async () => {
    const key = { 'idempotency-key': `k-${before}` }
    const replies = await Promise.all([1, 2, 3].map(async () => accepted(await post(scans(40), key))))
    expect(replies[1]).toEqual(replies[0])
    expect(replies[2]).toEqual(replies[0])
    expect((await readHead(db)).revision).toBe(before + 1)
    expect(await refused(await post(scans(41), key), 422)).toMatchObject({ code: 'idempotency-conflict' })
    expect(await latestScans('g1')).toBe(40)
  })

  test('gives concurrent requests sequence numbers without a gap', async () => {
    const values = Array.from({ length: 12 }, (_, i) => 1000 + before + i)
    const replies = await Promise.all(values.map(async (value) => accepted(await post(scans(value)))))
    expect(replies.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(
      values.map((_, i) => before + 1 + i),
    )
  })

  test('names row, field and reason of every fault, and keeps nothing', async () => {
    const rows = [
      { ...scans(77), place: 'g2' },
      { ...scans(1), measure: 'scams' },
      { ...scans(1), place: '虹桥镇' },
      { ...scans(1.5), place: 'c1', measure: 'open-firms' },
      { ...scans(1), day: '2022-03-11' },
      { ...scans(1), place: 'c1', measure: 'arrivals', breakdown: 'away' },
      { ...scans(1), place: 'c1', measure: 'observed' },
      { ...scans(1), place: '310101', measure: 'arrivals' },
      { ...scans(2), place: 'g2' },
    ]
    const problem = await refused(await post(rows), 422)
    expect(problem.code).toBe('refused-rows')
    expect(problem.errors?.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'measure', 'unknown-measure'],
      [3, 'place', 'unknown-place'],
      [4, 'value', 'not-whole'],
      [5, 'day', 'future-day'],
      [6, 'breakdown', 'unknown-breakdown'],
      [7, 'measure', 'derived-measure'],
      [8, 'place', 'double-count'],
      [9, null, 'duplicate'],
    ])
    for (const { reason } of problem.errors ?? []) expect(reason.length).toBeGreaterThan(5)
    expect((await readHead(db)).revision).toBe(before)
    const shape = await refused(
      await post([scans(1), { measure: 'scans', value: '3', day: '2022-02-30', more: 1 }]),
      422,
    )
    expect(shape.errors?.map(({ row, field }) => `${row} ${field}`).sort()).toEqual([
      '2 day',
      '2 more',
      '2 place',
      '2 value',
    ])
  })

  test('a place above or below the expected reporters is refused, and one where nobody is expected is not', async () => {
    const arrivals = (place: string) => post({ ...scans(3), measure: 'arrivals', place })
    for (const place of ['31', '3101', '310101', 'g1'])
      expect((await refused(await arrivals(place), 422)).errors?.[0]?.code, place).toBe('double-count')
    await accepted(await arrivals('310102'))
    await accepted(await arrivals('c1'))
  })

  test('takes gzip, and refuses what is malformed, too large or of another type', async () => {
    const packed = gzipSync(JSON.stringify(scans(50 + before)))
    await accepted(await post(packed, { 'content-encoding': 'gzip' }))
    const at = async (body: string, type = 'application/json') =>
      (await refused(await post(body, { 'content-type': type }), 400)).detail
    expect(await at('[\n{"measure": "scans"},\n{"measure" "x"}]')).toContain('line 3')
    expect(await at('{}\n{oops}\n', 'application/x-ndjson')).toContain('line 2')
    expect(await refused(await post('[]'), 400)).toMatchObject({ code: 'empty-body' })
    expect(await refused(await post('a,b', { 'content-type': 'text/csv' }), 415)).toMatchObject({
      code: 'unsupported-media-type',
    })
    expect(
      await refused(await post(gzipSync(Buffer.alloc(20e6, ' ')), { 'content-encoding': 'gzip' }), 413),
    ).toMatchObject({
      code: 'body-too-large',
    })
    expect(await refused(await post('junk', { 'content-encoding': 'gzip' }), 400)).toMatchObject({
      code: 'malformed-body',
    })
  })

  test('lets nobody write without the token where others can reach it, nor a foreign page', async () => {
    const { settings } = context
    const open = createApp({ ...context, settings: { ...settings, host: '0.0.0.0' } })
    const send = (headers: Record<string, string>) =>
      open.request('http://10.0.0.1/api/observations', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(scans(60)),
      })
    expect((await refused(await send({}), 401)).code).toBe('token-required')
    expect((await refused(await send({ authorization: 'Bearer wrong-token' }), 403)).code).toBe('wrong-token')
    await accepted(await send({ authorization: `Bearer ${token}` }))
    const foreign = await post(scans(61), { origin: 'https://example.org' })
    expect((await refused(foreign, 403)).code).toBe('foreign-origin')
  })
})
