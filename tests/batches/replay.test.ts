import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readHead } from '#server/db/revisions.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { recordBatch } from '#server/ingest/record-batch.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { Batch } from '#src/contract/handing-in/batches.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { areas, contextOf, sites, token } from '#tests/api/town.ts'
import { type Said, saidAs } from '#tests/doubles/candidates.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { declared } from './batch-town.ts'
import { ReplayModel, type SaidCell } from './replay-model.ts'

/** Every cube at every moment is what a replay of the batches up to it gives. */

const runs = 12
const daysPerRun = 3
const places = ['g1', 'g2']
const measures = ['scans', 'checked']

interface Row {
  measure: string
  place: string
  offset: number
  value: number | null
  estimated: boolean
}
const row: fc.Arbitrary<Row> = fc.record({
  measure: fc.constantFrom('scans', 'scans', 'checked'),
  place: fc.constantFrom(...places),
  offset: fc.integer({ min: 0, max: daysPerRun - 1 }),
  value: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 }),
  estimated: fc.boolean(),
})
const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 6,
  selector: ({ measure, place, offset }) => `${measure} ${place} ${offset}`,
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('post' as const), rows }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('file' as const), rows }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('withdraw' as const, 'withdraw' as const, 'approve' as const, 'reject' as const),
      at: fc.nat(),
      /** One in four asks for what may not be possible. */
      wild: fc.nat({ max: 3 }),
    }),
  },
)

describe.each(engines)('a replay of the batches, on %s', (engine) => {
  let db: Database
  let context: ReturnType<typeof contextOf>
  let app: ReturnType<typeof createApp>
  let now = Date.parse('2022-03-10T12:00:00+08:00')
  let firstDay = toDayNumber('2015-01-01')

  beforeAll(async () => {
    db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites })
    context = contextOf(db, await openChangeFeed(db), declared, new Date(now).toISOString())
    app = createApp(context)
  })
  afterAll(async () => {
    await context.live.close()
    await db.close()
  })

  const send = (path: string, body: unknown) =>
    app.request(`http://127.0.0.1/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  const bring = async (said: Said[]) =>
    recordBatch(context, {
      candidates: saidAs(said),
      base: (await readHead(db)).revision,
      author: '王科',
      source: '表.xlsx',
      note: '',
      reason: '改',
      file: { name: '表.xlsx', bytes: 1, sha256: '00' },
      mapping: null,
      rejected: 0,
    })
  const cube = async (measure: string, from: number, asOf: string) => {
    const days = `from=${toDay(from)}&to=${toDay(from + daysPerRun - 1)}`
    const path = `/api/cubes/${measure}?area=31&by=site&${days}&asOf=${encodeURIComponent(asOf)}`
    const reply = await app.request(`http://127.0.0.1${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(reply.status, await reply.clone().text()).toBe(200)
    return CubeReply.parse(await reply.json())
  }

  test('is what the cubes answer, at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 18 }), async (steps) => {
        const model = new ReplayModel()
        /** The id of each of the model's batches. */
        const ids: string[] = []
        const first = firstDay
        firstDay += daysPerRun + 20
        const cellOf = (one: Row) => `${one.measure} ${one.place} ${first + one.offset}`
        const said = (list: readonly Row[]): Said[] =>
          list.map(({ offset, ...one }) => ({ ...one, day: toDay(first + offset) }))
        const cells = (list: readonly Row[]): SaidCell[] =>
          list.map(({ value, estimated, ...one }) => ({
            cell: cellOf({ ...one, value, estimated }),
            value,
            estimated,
          }))
        const moments: number[] = []
        for (const one of steps) {
          now += 60_000
          moments.push(now)
          context.clock.set(new Date(now).toISOString())
          if ('rows' in one && one.act === 'post') {
            const reply = await send('observations', said(one.rows))
            expect(reply.status, await reply.clone().text()).toBe(200)
            const { accepted, revision } = (await reply.json()) as { accepted: number; revision: number }
            const index = model.bring(cells(one.rows), now, () => false)
            expect(accepted).toBe(index === null ? 0 : model.batches[index]!.rows.length)
            const changed = new Set(
              index === null ? [] : model.batches[index]!.rows.map(({ cell }) => cell.split(' ')[0]),
            )
            if (index !== null) ids[index] = String(revision - changed.size + 1)
          } else if ('rows' in one) {
            const { batch } = await bring(said(one.rows))
            const needsApproval = (fresh: SaidCell[]) => fresh.some(({ cell }) => cell.startsWith('checked'))
            const index = model.bring(cells(one.rows), now, needsApproval)
            expect(batch === null).toBe(index === null)
            if (index === null || batch === null) continue
            expect(batch).toMatchObject({
              state: model.batches[index]!.state,
              rows: model.batches[index]!.rows.length,
            })
            if (ids[index] === undefined) ids[index] = batch.id
            else expect(batch.id).toBe(ids[index])
          } else if (model.batches.length > 0) {
            const wanted = one.act === 'withdraw' ? 'committed' : 'pending'
            const due = model.batches.filter(({ state }) => state === wanted)
            const from = one.wild === 0 || due.length === 0 ? model.batches : due
            const batch = from[one.at % from.length]!
            const index = model.batches.indexOf(batch)
            const reply = await send(`batches/${ids[index]}/${one.act}`, { author: '李科', reason: '查实' })
            const isDue = batch.state === wanted
            const agrees = isDue && (one.act !== 'approve' || model.approve(batch, now))
            expect(reply.status, `${one.act} ${await reply.clone().text()}`).toBe(agrees ? 200 : 409)
            if (agrees && one.act === 'reject') model.reject(batch)
            if (agrees && one.act === 'withdraw') model.withdraw(batch, now)
            if (agrees) Batch.parse(await reply.json())
          }
        }
        for (const moment of [moments[0]! - 1, ...moments.flatMap((at) => [at, at + 1]), now + 1]) {
          for (const measure of measures) {
            const reply = await cube(measure, first, new Date(moment).toISOString())
            const found = places.map((place) => {
              const at = reply.places.findIndex(({ id }) => id === place)
              return reply.values[at]!.map((value, day) => [value, reply.states[at]![day] === 'estimated'])
            })
            const expected = places.map((place) =>
              Array.from({ length: daysPerRun }, (_, day) => {
                const { value, estimated } = model.known(`${measure} ${place} ${first + day}`, moment)
                return [value, value !== null && estimated]
              }),
            )
            expect(found, `${measure} as of ${new Date(moment).toISOString()}`).toEqual(expected)
          }
        }
      }),
      { numRuns: runs },
    )
  })
})
