import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batchOf, findBatchOfFile } from '#server/db/batches/read-batches.ts'
import type { Database } from '#server/db/database.ts'
import { readerOf } from '#server/db/reader.ts'
import { historyOf } from '#server/db/reports/place-history.ts'
import { readHead } from '#server/db/revisions.ts'
import { BatchesReply } from '#src/contract/handing-in/batches.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Said } from '#tests/doubles/candidates.ts'
import { engines } from '#tests/doubles/database.ts'
import { readEvents } from '#tests/doubles/event-stream.ts'
import { type BatchTown, batchDatabase, openBatchTown } from './batch-town.ts'

const day = '2022-03-08'
const said = (place: string, value: number | null, more: Partial<Said> = {}): Said => ({
  measure: 'scans',
  place,
  day,
  value,
  ...more,
})

describe.each(engines)('a file that is committed, on %s', (engine) => {
  let db: Database
  let town: BatchTown
  beforeAll(async () => {
    db = await batchDatabase(engine)
  })
  beforeEach(async () => {
    town = await openBatchTown(db)
  })
  afterEach(() => town.context.live.close())
  afterAll(() => db.close())
  const historyAt = (place: string) =>
    historyOf(db, { place, measure: 'scans', day: toDayNumber(day), key: null })

  test('is a batch with author, time, file, counts and words', async () => {
    await town.post([{ measure: 'scans', place: 'g1', day, value: 5 }])
    const { batch, counts } = await town.bring(
      [said('g1', 6), said('g2', 3), said('g1', 4, { day: '2022-03-07' })],
      {
        note: '三月补报',
        reason: '核对后更正',
        rejected: 2,
      },
    )
    expect(counts).toEqual({ new: 2, changed: 1, same: 0, withdrawn: 0, rejected: 2 })
    expect(batch).toEqual({
      id: '2',
      kind: 'import',
      state: 'committed',
      source: '3月.xlsx',
      author: '王科',
      recordedAt: '2022-03-10T04:00:00.000Z',
      rows: 3,
      measures: ['scans'],
      note: '三月补报',
      reason: '核对后更正',
      file: { name: '3月.xlsx', bytes: 2048, sha256: 'ab'.repeat(32) },
      counts,
      decided: null,
      withdraws: null,
      withdrawnBy: null,
    })
    expect(await town.batch('2')).toEqual(batch)
    expect(batchOf((await findBatchOfFile(readerOf(db), 'ab'.repeat(32)))!)).toEqual(batch)
    expect(await findBatchOfFile(readerOf(db), 'cd'.repeat(32))).toBeNull()
  })

  test('keeps the row’s own reason with a value it changes, else the commit’s; none with a new one', async () => {
    await town.post([said('g1', 1), said('g2', 1), said('g2', 1, { day: '2022-03-07' })])
    await town.bring(
      [
        said('g1', 2, { reason: '漏一处' }),
        said('g2', 2),
        said('g2', null, { day: '2022-03-07' }),
        said('g1', 2, { day: '2022-03-07', qualifier: '近2' }),
      ],
      { reason: '统一更正' },
    )
    expect((await historyAt('g1')).at(-1)).toMatchObject({ value: 2, reason: '漏一处', batch: '2' })
    expect((await historyAt('g2')).at(-1)).toMatchObject({ value: 2, reason: '统一更正' })
    const { rows } = await town.rows('2')
    expect(
      rows.map(({ place, day, before, after, reason, qualifier }) => [
        place,
        day,
        before,
        after,
        reason,
        qualifier,
      ]),
    ).toEqual([
      ['g1', '2022-03-07', null, 2, null, '近2'],
      ['g1', '2022-03-08', 1, 2, '漏一处', null],
      ['g2', '2022-03-07', 1, null, '统一更正', null],
      ['g2', '2022-03-08', 1, 2, '统一更正', null],
    ])
  })

  test('changes nothing when it comes again, and says so; also when both come at once', async () => {
    const rows = [said('g1', 6, { estimated: true }), said('g2', 3, { qualifier: '约3' })]
    const [one, other] = await Promise.all([town.bring(rows), town.bring(rows)])
    const [first, second] = one.batch ? [one, other] : [other, one]
    expect(first.batch).toMatchObject({ rows: 2 })
    expect(second).toEqual({
      batch: null,
      counts: { new: 0, changed: 0, same: 2, withdrawn: 0, rejected: 0 },
      revision: 1,
    })
    expect((await town.bring(rows)).batch).toBeNull()
    expect((await readHead(db)).revision).toBe(1)
    expect(await historyAt('g1')).toHaveLength(1)
  })

  test('is refused where what it touches has changed since the difference was shown, and only there', async () => {
    await town.post([said('g1', 1), said('g2', 1)])
    const { revision: base } = await readHead(db)
    await town.post([said('g1', 7)])
    await expect(town.bring([said('g1', 2), said('g2', 2)], { base })).rejects.toMatchObject({
      code: 'import-outdated',
      args: { count: 1 },
    })
    expect((await readHead(db)).revision).toBe(base + 1)
    expect((await town.bring([said('g1', 7), said('g2', 2)], { base })).counts).toMatchObject({
      same: 1,
      changed: 1,
    })
    await town.post([said('g1', 1)])
    expect((await town.bring([said('g1', 3)], { base })).counts).toMatchObject({ changed: 1 })
  })

  test('of two people who agreed to the same difference one is told that it is no longer true', async () => {
    const both = await Promise.allSettled([town.bring([said('g1', 1)]), town.bring([said('g1', 2)])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await historyAt('g1')).toHaveLength(1)
  })

  test('reaches every screen: the numbers, and that there is a batch', async () => {
    const events = readEvents(await town.ask('GET', 'live'))
    await events.next('hello')
    await town.bring([said('g1', 6), { measure: 'arrivals', place: 'c1', day, key: 'home', value: 9 }])
    const message = await events.next('observations')
    expect(message).toMatchObject({ id: 2, data: { seq: 2 } })
    expect((message!.data as { changes: unknown[] }).changes).toHaveLength(2)
    expect((await events.next('declared'))!.data).toEqual({ subject: 'batches' })
    await events.cancel()
  })

  test('stands in the list, newest first, between posts and withdrawals', async () => {
    await town.post([said('g1', 1)])
    town.clock.set('2022-03-10T13:00:00+08:00')
    await town.bring([said('g2', 3)])
    town.clock.set('2022-03-10T14:00:00+08:00')
    await town.ask('POST', 'batches/2/withdraw', { author: '李科', reason: '传错' })
    const list = async (query = '') => {
      const reply = BatchesReply.parse(await (await town.ask('GET', `batches${query}`)).json())
      return { ids: reply.batches.map(({ id, kind, state }) => `${id} ${kind} ${state}`), more: reply.more }
    }
    expect(await list()).toEqual({
      ids: ['3 withdrawal committed', '2 import withdrawn', '1 post committed'],
      more: false,
    })
    expect(await list('?limit=2')).toMatchObject({ more: true })
    expect((await list('?before=2')).ids).toEqual(['1 post committed'])
    expect((await list('?kind=import')).ids).toEqual(['2 import withdrawn'])
    expect((await list('?kind=post')).ids).toEqual(['1 post committed'])
    expect((await list('?state=withdrawn')).ids).toEqual(['2 import withdrawn'])
    for (const path of ['batches/9', 'batches/nonsense', 'batches?before=77'])
      expect(await town.refused(await town.ask('GET', path))).toMatchObject({
        status: 404,
        code: 'unknown-batch',
      })
  })

  test('shows its rows a page at a time to who may write, and hides small counts from who may not see them', async () => {
    await town.bring(
      [1, 2, 3].flatMap((n) => [
        said('g1', n, { day: `2022-03-0${n}` }),
        { measure: 'arrivals', place: 'c1', key: 'home', day: `2022-03-0${n}`, value: n },
      ]),
      { note: '有4人', reason: '另有4人' },
    )
    await town.post([said('g1', 9, { day: '2022-03-02' })])
    const all = await town.rows('1')
    expect(all.total).toBe(6)
    const pages = [await town.rows('1', '?limit=4'), await town.rows('1', '?limit=4&offset=4')]
    expect(pages.map(({ rows }) => rows.length)).toEqual([4, 2])
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows)
    expect(all.rows.filter(({ superseded }) => superseded)).toMatchObject([
      { place: 'g1', day: '2022-03-02', after: 2 },
    ])
    expect(all.rows.find(({ measure }) => measure === 'arrivals')).toMatchObject({
      key: 'home',
      placeName: '虹储居委会',
    })
    const loopback = {}
    const hidden = (await town.rows('1', '', loopback)).rows
    expect(
      hidden.filter(({ suppressed }) => suppressed).map(({ measure, after }) => [measure, after]),
    ).toEqual(Array(3).fill(['arrivals', null]))
    expect(hidden.filter(({ measure }) => measure === 'scans')).toMatchObject([
      { after: 1 },
      { after: 2 },
      { after: 3 },
    ])
    expect(await town.batch('1', loopback)).toMatchObject({ note: '', reason: '', rows: 6 })
    expect(await town.batch('1')).toMatchObject({ note: '有4人', reason: '另有4人' })
    const wrong = { authorization: 'Bearer nothing-like-it' }
    expect(await town.refused(await town.ask('GET', 'batches/1/rows', undefined, wrong))).toMatchObject({
      status: 403,
    })
  })
})
