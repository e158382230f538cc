import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { historyOf } from '#server/db/reports/place-history.ts'
import { readHead } from '#server/db/revisions.ts'
import { Batch, BatchesReply } from '#src/contract/handing-in/batches.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Said } from '#tests/doubles/candidates.ts'
import { engines } from '#tests/doubles/database.ts'
import { type BatchTown, batchDatabase, openBatchTown } from './batch-town.ts'

const day = '2022-03-08'
const said = (measure: string, place: string, value: number | null, more: Partial<Said> = {}): Said => ({
  measure,
  place,
  day,
  value,
  ...more,
})

describe.each(engines)('a batch that somebody decides about, on %s', (engine) => {
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
  const historyAt = (measure: string, place: string) =>
    historyOf(db, { place, measure, day: toDayNumber(day), key: null })
  const decide = (id: string, verb: string, author = '李科', reason = '') =>
    town.ask('POST', `batches/${id}/${verb}`, { author, reason })
  const done = async (reply: Response) => {
    expect(reply.status, await reply.clone().text()).toBe(200)
    return Batch.parse(await reply.json())
  }

  describe('waiting for approval', () => {
    const file = [said('checked', 'g1', 4, { qualifier: '约4', reason: '补报' }), said('scans', 'g1', 2)]

    test('counts nowhere until somebody else approves, and from that moment on then', async () => {
      await town.post([said('scans', 'g1', 1)])
      const { batch, revision } = await town.bring(file, { reason: '更正', note: '请审' })
      expect(batch).toMatchObject({
        state: 'pending',
        measures: ['checked', 'scans'],
        rows: 2,
        decided: null,
        note: '请审',
      })
      expect(revision).toBe(1)
      expect(await historyAt('checked', 'g1')).toEqual([])
      expect((await town.bring(file, { reason: '更正' })).batch?.id).toBe(batch!.id)
      const { rows, total } = await town.rows(batch!.id, '?author=李科')
      expect(total).toBe(2)
      expect(rows).toMatchObject([
        { measure: 'scans', before: 1, after: 2, reason: '更正' },
        { measure: 'checked', before: null, after: 4, qualifier: '约4', reason: '补报' },
      ])
      town.clock.set('2022-03-11T09:00:00+08:00')
      const approved = await done(await decide(batch!.id, 'approve', '李科', '无误'))
      expect(approved).toMatchObject({
        id: batch!.id,
        state: 'committed',
        author: '王科',
        recordedAt: '2022-03-10T04:00:00.000Z',
        decided: { by: '李科', at: '2022-03-11T01:00:00.000Z', note: '无误' },
        measures: ['checked', 'scans'],
        counts: { new: 1, changed: 1, same: 0, withdrawn: 0, rejected: 0 },
      })
      expect(await historyAt('checked', 'g1')).toMatchObject([
        { value: 4, qualifier: '约4', recordedAt: Date.parse('2022-03-11T01:00:00Z'), batch: batch!.id },
      ])
      expect((await town.rows(batch!.id)).rows.map(({ before, after }) => [before, after])).toEqual([
        [1, 2],
        [null, 4],
      ])
      expect(await town.refused(await decide(batch!.id, 'approve', '赵科'))).toMatchObject({
        status: 409,
        code: 'batch-not-pending',
      })
    })

    test('is not approved by who brought it, however they write their name', async () => {
      const { batch } = await town.bring(file, { author: 'Wang Ke' })
      for (const author of ['Wang Ke', ' wang  ke', 'ＷＡＮＧ ＫＥ'])
        expect(await town.refused(await decide(batch!.id, 'approve', author))).toMatchObject({
          status: 409,
          code: 'own-batch',
        })
      await done(await decide(batch!.id, 'approve', 'Wang Ker'))
    })

    test('is not approved where its values have changed since: nobody has compared it with those', async () => {
      const { batch } = await town.bring(file)
      await town.post([said('scans', 'g1', 9)])
      expect(await town.refused(await decide(batch!.id, 'approve'))).toMatchObject({
        status: 409,
        code: 'import-outdated',
      })
      expect(await town.batch(batch!.id)).toMatchObject({ state: 'pending' })
      await town.post([said('scans', 'g1', null)])
      await done(await decide(batch!.id, 'approve'))
    })

    test('is seen by nobody who may not write, and its rows by nobody who does not say who they are', async () => {
      const { batch } = await town.bring(file)
      const elsewhere = createApp({
        ...town.context,
        settings: { ...town.context.settings, host: '0.0.0.0' },
      })
      const look = (path: string) => elsewhere.request(`http://10.0.0.1/api/${path}`)
      expect(BatchesReply.parse(await (await look('batches')).json()).batches).toEqual([])
      expect((await look(`batches/${batch!.id}`)).status).toBe(404)
      expect((await look(`batches/${batch!.id}/rows?author=x`)).status).toBe(401)
      expect(await town.refused(await town.ask('GET', `batches/${batch!.id}/rows`))).toMatchObject({
        status: 403,
        code: 'name-required',
      })
    })

    test('never counts once it is refused, and what it said is gone', async () => {
      const { batch } = await town.bring(file)
      const rejected = await done(await decide(batch!.id, 'reject', '李科', '数据有误'))
      expect(rejected).toMatchObject({
        state: 'rejected',
        measures: ['checked', 'scans'],
        decided: { by: '李科', note: '数据有误' },
      })
      expect(await town.rows(batch!.id, '?author=李科')).toEqual({ rows: [], total: 0 })
      expect((await readHead(db)).revision).toBe(0)
      expect(await db.sql.selectFrom('pending_rows').selectAll().execute()).toEqual([])
      for (const verb of ['approve', 'reject'])
        expect(await town.refused(await decide(batch!.id, verb))).toMatchObject({ code: 'batch-not-pending' })
      expect(await town.refused(await decide(batch!.id, 'withdraw'))).toMatchObject({
        code: 'batch-not-committed',
      })
      expect((await town.bring(file)).batch).toMatchObject({ state: 'pending' })
    })

    test('is only asked for where such a measure would change, and not of devices', async () => {
      await town.post([said('checked', 'g1', 4)])
      const { batch } = await town.bring([said('checked', 'g1', 4), said('scans', 'g1', 2)])
      expect(batch).toMatchObject({ state: 'committed', measures: ['scans'] })
    })
  })

  describe('withdrawn', () => {
    test('says again what stood before, with its words; what others said since stays', async () => {
      await town.post([said('scans', 'g1', 1, { qualifier: '约1', estimated: true })])
      await town.bring([
        said('scans', 'g1', 5),
        said('scans', 'g2', 5),
        said('scans', 'g2', 6, { day: '2022-03-07' }),
      ])
      await town.post([said('scans', 'g2', 8)])
      town.clock.set('2022-03-10T15:00:00+08:00')
      const withdrawal = await done(await decide('2', 'withdraw', '李科', '传错表'))
      expect(withdrawal).toMatchObject({
        id: '4',
        kind: 'withdrawal',
        author: '李科',
        reason: '传错表',
        withdraws: '2',
        rows: 2,
        counts: { new: 0, changed: 1, same: 1, withdrawn: 1, rejected: 0 },
      })
      expect(await town.batch('2')).toMatchObject({ state: 'withdrawn', withdrawnBy: '4' })
      expect(
        (await historyAt('scans', 'g1')).map(({ value, estimated, qualifier, reason }) => [
          value,
          estimated,
          qualifier,
          reason,
        ]),
      ).toEqual([
        [1, true, '约1', null],
        [5, false, null, null],
        [1, true, '约1', '传错表'],
      ])
      expect((await historyAt('scans', 'g2')).map(({ value }) => value)).toEqual([5, 8])
      const gone = await historyOf(db, {
        place: 'g2',
        measure: 'scans',
        day: toDayNumber('2022-03-07'),
        key: null,
      })
      expect(gone.map(({ value }) => value)).toEqual([6, null])
    })

    test('is withdrawn once, and its withdrawal stays; the file may come again', async () => {
      const rows = [said('scans', 'g1', 5)]
      await town.bring(rows)
      await done(await decide('1', 'withdraw'))
      expect(await town.refused(await decide('1', 'withdraw'))).toMatchObject({
        status: 409,
        code: 'batch-not-committed',
      })
      expect(await town.refused(await decide('2', 'withdraw'))).toMatchObject({
        status: 409,
        code: 'withdrawal-stands',
      })
      expect(await town.refused(await decide('7', 'withdraw'))).toMatchObject({
        status: 404,
        code: 'unknown-batch',
      })
      expect((await town.bring(rows)).batch).toMatchObject({ id: '3', rows: 1 })
    })

    test('is recorded even where everything has been said anew since', async () => {
      await town.bring([said('scans', 'g1', 5)])
      await town.post([said('scans', 'g1', 6)])
      const withdrawal = await done(await decide('1', 'withdraw'))
      expect(withdrawal).toMatchObject({ kind: 'withdrawal', rows: 0, measures: [], withdraws: '1' })
      expect(await town.batch('1')).toMatchObject({ state: 'withdrawn', withdrawnBy: withdrawal.id })
      expect(await town.batch(withdrawal.id)).toEqual(withdrawal)
      expect((await readHead(db)).revision).toBe(2)
    })

    test('tells the reason in the caller’s language where it is refused', async () => {
      await town.bring([said('scans', 'g1', 5)])
      await done(await decide('1', 'withdraw'))
      const body = JSON.stringify({ author: '李科' })
      const headers = { 'accept-language': 'zh', 'content-type': 'application/json' }
      const reply = await createApp(town.context).request('http://127.0.0.1/api/batches/2/withdraw', {
        method: 'POST',
        headers,
        body,
      })
      expect((await town.refused(reply)).detail).toContain('请重新导入原文件')
    })
  })
})
