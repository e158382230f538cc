import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { commitReports } from '#server/db/reports/commit-reports.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { LiveObservations, LiveStatus } from '#src/contract/figures/live.ts'
import { areas, catalog, contextOf, sites, token } from '#tests/api/town.ts'
import { emptyDatabase, emptyPostgres, engines } from '#tests/doubles/database.ts'
import { readEvents } from '#tests/doubles/event-stream.ts'
import type { LiveOptions } from './stream.ts'

const now = '2022-03-10T12:00:00+08:00'
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function nodeOn(db: Database) {
  const live = await openChangeFeed(db)
  const context = contextOf(db, live, catalog, now)
  open.push(
    () => db.close(),
    () => live.close(),
  )
  const connect = async (path = '/api/live', headers = {}, options: LiveOptions = {}) => {
    const app = createApp(context, { live: options })
    const events = readEvents(await app.request(`http://127.0.0.1${path}`, { headers }))
    open.push(() => events.cancel())
    return events
  }
  const report = async (value: number, measure = 'scans', place = 'g1') => {
    const cell = { place, day: 19_061, key: null, value, estimated: false, qualifier: null, reason: null }
    await commitReports(db, {
      reports: [{ ...cell, measure }],
      source: 'x',
      now: Date.parse(now),
      idempotency: null,
    })
    await live.pull()
  }
  return { context, live, connect, report }
}

async function freshNode(engine: (typeof engines)[number]) {
  const db = await emptyDatabase(engine)
  await loadInstance(db, { areas, sites })
  return nodeOn(db)
}

const valueIn = (event: { data: unknown } | null) =>
  LiveObservations.parse(event?.data).changes[0]?.cells?.[0]?.value

describe.each(engines)('GET /api/live on %s', (engine) => {
  test('says hello, then every commit with its number', async () => {
    const { connect, report } = await freshNode(engine)
    const events = await connect()
    const hello = await events.next()
    expect(hello).toMatchObject({ event: 'hello', id: 0 })
    const status = {
      now: new Date(now).toISOString(),
      revision: 0,
      changedAt: null,
      declaration: expect.any(String),
    }
    expect(LiveStatus.parse(hello?.data)).toEqual(status)
    await report(5)
    const event = await events.next()
    expect(event).toMatchObject({ event: 'observations', id: 1 })
    expect(LiveObservations.parse(event?.data)).toEqual({
      seq: 1,
      changes: [
        {
          seq: 1,
          recordedAt: new Date(now).toISOString(),
          measure: 'scans',
          days: { from: '2022-03-10', to: '2022-03-10' },
          cells: [{ place: 'g1', day: '2022-03-10', breakdown: null, value: 5, state: 'value' }],
        },
      ],
    })
    const next = await (await connect()).next()
    expect(next?.data).toMatchObject({ revision: 1, changedAt: new Date(now).toISOString() })
  })

  test('a node that starts tells when the last change was, whoever made it', async () => {
    const { context, report } = await freshNode(engine)
    await report(5)
    const live = await openChangeFeed(context.db)
    open.push(() => live.close())
    expect(live.recordedAt).toBe(Date.parse(now))
  })

  test('resumes behind the last event without a gap or a repeat, while others write', async () => {
    const { connect, report } = await freshNode(engine)
    for (let value = 1; value <= 6; value++) await report(value)
    for (const [path, headers] of [
      ['/api/live?after=2', {}],
      ['/api/live', { 'last-event-id': '2' }],
    ] as const) {
      const events = await connect(path, headers)
      const start = 7 + (path === '/api/live' ? 4 : 0)
      const writing = (async () => {
        for (let i = 0; i < 4; i++) await report(start + i)
      })()
      const ids: number[] = []
      while (ids.at(-1) !== start + 3) ids.push((await events.next('observations'))!.id)
      await writing
      expect(ids).toEqual(Array.from({ length: start + 1 }, (_, i) => i + 3))
    }
  })

  test('tells a client to refetch that is too far behind, ahead, or behind a bulk load', async () => {
    const { connect, report, context, live } = await freshNode(engine)
    for (let value = 1; value <= 4; value++) await report(value)
    const reset = async (after: number, options?: LiveOptions) =>
      (await (await connect(`/api/live?after=${after}`, {}, options)).next('reset', 'observations'))?.event
    expect(await reset(1, { changesReplayed: 2 })).toBe('reset')
    expect(await reset(2, { changesReplayed: 2 })).toBe('observations')
    expect(await reset(99)).toBe('reset')
    const column = {
      places: ['c1'],
      place: [0],
      day: [19_000],
      keys: [],
      value: [1],
      recordedAt: [0],
      sources: ['file'],
    }
    await loadInstance(context.db, { reports: [{ measure: 'firms', ...column }] })
    await live.pull()
    expect(live.revision).toBe(5)
    expect(await reset(4)).toBe('reset')
  })

  test('keeps small counts and very large commits to itself', async () => {
    const { connect, report } = await freshNode(engine)
    const [anybody, official] = [
      await connect(),
      await connect('/api/live', { authorization: `Bearer ${token}` }),
    ]
    await report(2, 'arrivals', 'c1')
    const hidden = LiveObservations.parse((await anybody.next('observations'))?.data)
    expect(hidden.changes).toMatchObject([{ measure: 'arrivals', cells: null }])
    expect(valueIn(await official.next('observations'))).toBe(2)
  })

  test('beats while nothing happens, and ends when the feed closes', async () => {
    const { connect, live } = await freshNode(engine)
    const events = await connect('/api/live', {}, { heartbeatMs: 5 })
    expect(await events.next('heartbeat')).toMatchObject({ event: 'heartbeat', id: 0 })
    await live.close()
    expect(await events.next('none')).toBeNull()
  })

  test('lets a client go that does not read, who then resumes where it stopped', async () => {
    const { connect, report } = await freshNode(engine)
    const slow = await connect('/api/live', {}, { bytesWaiting: 1000 })
    for (let value = 1; value <= 12; value++) await report(value)
    const ids: number[] = []
    for (let event = await slow.next(); event; event = await slow.next()) ids.push(event.id)
    const last = ids.at(-1)!
    expect(last).toBeLessThan(12)
    const again = await connect(`/api/live?after=${last}`)
    expect(valueIn(await again.next('observations'))).toBe(last + 1)
  })
})

test('a node hears what another node on the same database commits', async () => {
  const url = await emptyPostgres()
  const [here, there] = [await openPostgres(url), await openPostgres(url)]
  await loadInstance(here, { areas, sites })
  const [reader, writer] = [await nodeOn(here), await nodeOn(there)]
  const events = await reader.connect()
  await writer.report(8)
  expect(valueIn(await events.next('observations'))).toBe(8)
})
