import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { openFolder } from '#server/db/engines/open-folder.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readHead } from '#server/db/revisions.ts'
import { ApiError } from '#server/errors.ts'
import { ImportReply } from '#src/contract/handing-in/imports.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { areas, sites } from '#tests/api/town.ts'
import type { Said } from '#tests/doubles/candidates.ts'
import { emptyFolder, emptyPostgres, engines } from '#tests/doubles/database.ts'
import { commitInProcess } from '#tests/doubles/processes/commit-process.ts'
import { type CuttableLine, cuttableLine } from '#tests/doubles/processes/cuttable-line.ts'
import { type BatchTown, batchDatabase, openBatchTown } from './batch-town.ts'

/** A disk that is full and a line that breaks: a clear answer, and no half batch. */

const last = toDayNumber('2022-03-09')
const file: Said[] = Array.from({ length: 3000 }, (_, i) => ({
  measure: 'scans',
  place: 'g1',
  day: toDay(last - i),
  value: i,
}))

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

async function stored(db: Database) {
  const { rows } = await sql<{ observations: number; batches: number; changes: number }>`
    select (select count(*)::int4 from observations) as observations, (select count(*)::int4 from batches) as batches,
      (select count(*)::int4 from changes) as changes`.execute(db.sql)
  return { ...rows[0]!, revision: (await readHead(db)).revision }
}
const nothing = { observations: 0, batches: 0, changes: 0, revision: 0 }
const all = { observations: file.length, batches: 1, changes: 1, revision: 1 }

/** `body` runs inside the database when the last row of the file is stored. */
async function atTheLastRow(db: Database, body: string): Promise<() => Promise<void>> {
  const run = (text: string) => sql.raw(text).execute(db.sql)
  await run(`create function fail() returns trigger language plpgsql as $$ begin ${body} return new; end $$`)
  await run(
    `create trigger failing before insert on observations for each row when (new.day = ${last}) execute function fail()`,
  )
  return async () => {
    await run('drop trigger failing on observations')
    await run('drop function fail')
  }
}

async function expectRefusals(town: BatchTown): Promise<void> {
  const error = await failureOf(town.bring(file))
  expect(error.code).toBe('storage-unavailable')
  const reply = await town.ask('POST', 'observations', file.slice(0, 1))
  expect(reply.headers.get('retry-after')).toMatch(/^\d+$/)
  const problem = await town.refused(reply)
  expect(problem).toMatchObject({ status: 503, code: 'storage-unavailable' })
  expect(problem.detail).toContain('Send the same again')
}

describe.each(engines)('a disk that is full, on %s', (engine) => {
  let db: Database
  let town: BatchTown
  beforeEach(async () => {
    db = await batchDatabase(engine)
    town = await openBatchTown(db)
  })
  afterEach(async () => {
    await town.context.live.close()
    await db.close()
  })

  test('keeps nothing and says so; the same again, with space, is kept once', async () => {
    const mend = await atTheLastRow(
      db,
      `raise exception 'could not extend file "base/1": No space left on device' using errcode = '53100';`,
    )
    await expectRefusals(town)
    expect(await stored(db)).toEqual(nothing)
    await mend()
    await town.bring(file)
    await town.bring(file)
    expect(await stored(db)).toEqual(all)
  })
})

describe('a folder whose files may not grow', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lookout-full-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('keeps what it had, and takes more once they may', async () => {
    const place = await emptyFolder(join(folder, 'data'))
    await commitInProcess({ place, batches: [0], rows: 100 })
    const rows = 300_000
    const full = await commitInProcess({ place, batches: [1], rows, fileLimitKb: 17_000 })
    expect(full.find(({ fails }) => fails === 1)).toMatchObject({ isStorageFailure: true })
    const kept = { revision: 1, stored: [{ value: 0, rows: 100 }], batches: [{ id: 1, rows: 100 }] }
    expect(full.at(-1)!.found).toEqual(kept)
    const again = await commitInProcess({ place, batches: [2], rows: 100 })
    expect(again[0]!.found).toEqual(kept)
    expect(again.find(({ ends }) => ends === 2)?.counts).toMatchObject({ new: 100 })
  }, 300_000)
})

describe('an embedded database on a disk without room', () => {
  let folder: string
  let db: Database
  let town: BatchTown
  let free: number
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lookout-log-'))
    free = 1e9
    db = await openFolder(await emptyFolder(folder), () => free)
    await loadInstance(db, { areas, sites })
    town = await openBatchTown(db)
    await town.bring(file)
  })
  afterEach(async () => {
    await town.context.live.close()
    await db.close()
    await rm(folder, { recursive: true, force: true })
  })
  const correction: Said[] = [{ ...file[0]!, value: 77 }]

  test('is read and not written, and written again when there is room', async () => {
    free = 20e6
    expect((await failureOf(town.bring(correction))).code).toBe('storage-unavailable')
    const link = await town.ask('POST', 'links', { name: '大厅', author: '王科' })
    expect(await town.refused(link)).toMatchObject({ status: 503, code: 'storage-unavailable' })
    expect((await town.ask('GET', 'batches/1/rows')).status).toBe(200)
    free = 1e9
    expect((await town.bring(correction)).counts).toMatchObject({ changed: 1 })
  })

  test('that has stopped says so until it can be opened again, and then has what it had', async () => {
    const log = join(folder, 'database', 'pg_wal')
    await rename(log, `${log}.away`)
    await sql`select pg_switch_wal()`.execute(db.sql)
    // More than the log's memory holds: it must be written before there is anything to commit.
    const flood = sql`insert into meta select n::text, 'x' from generate_series(1, 200000) n`
    await expect(flood.execute(db.sql)).rejects.toThrow()
    expect(await town.refused(await town.ask('GET', 'batches'))).toMatchObject({
      code: 'storage-unavailable',
    })
    await rename(`${log}.away`, log)
    expect(await stored(db)).toEqual(all)
    expect((await town.bring(correction)).counts).toMatchObject({ changed: 1 })
  })
})

describe('a line to the database that breaks', () => {
  let db: Database
  let town: BatchTown
  let line: CuttableLine
  beforeEach(async () => {
    const url = new URL(await emptyPostgres())
    line = await cuttableLine(Number(url.port))
    url.port = String(line.port)
    db = await openPostgres(url.href)
    await loadInstance(db, { areas, sites })
    town = await openBatchTown(db)
  })
  afterEach(async () => {
    await town.context.live.close()
    await db.close()
    line.cut()
  })

  test('in the middle of a commit keeps nothing; the same again is kept once', async () => {
    const mend = await atTheLastRow(db, 'perform pg_terminate_backend(pg_backend_pid());')
    await expectRefusals(town)
    expect(await stored(db)).toEqual(nothing)
    await mend()
    await town.bring(file)
    await town.bring(file)
    expect(await stored(db)).toEqual(all)
  })

  test('and a server that stays away are answered clearly until it is back', async () => {
    line.cutAfter(40_000)
    expect((await failureOf(town.bring(file))).code).toBe('storage-unavailable')
    await expectRefusalsOfAll()
    await line.mend()
    expect(await stored(db)).toEqual(nothing)
    await town.bring(file)
    await town.bring(file)
    expect(await stored(db)).toEqual(all)
  })

  test('is told of an import that is read behind its answer, in words', async () => {
    const lines = file.map(({ measure, place, day, value }) => [measure, place, day, value].join())
    const csv = ['measure,place,day,value', ...lines].join('\n')
    const bring = async () => {
      const query = new URLSearchParams({ name: 'a.csv', author: '王科' })
      const sent = await town.ask('POST', `imports?${query}`, csv)
      return ImportReply.parse(await sent.json()).id
    }
    const settled = async (id: string) => {
      for (;;) {
        const reply = ImportReply.parse(await (await town.ask('GET', `imports/${id}`)).json())
        if (reply.state !== 'reading') return reply
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    // Whether somebody may write is known without the database; the first question that the file puts to it breaks the line.
    expect(await settled(await bring())).toMatchObject({ state: 'staged', failure: null })
    line.cutAfter(1)
    const { state, failure } = await settled(await bring())
    expect({ state, code: failure?.code }).toEqual({ state: 'failed', code: 'storage-unavailable' })
    expect(failure?.detail).toContain('Send the same again')
    await line.mend()
    expect((await settled(await bring())).state).toBe('staged')
  })

  async function expectRefusalsOfAll(): Promise<void> {
    for (const path of ['batches', 'areas', 'changes'])
      expect(await town.refused(await town.ask('GET', path)), path).toMatchObject({ status: 503 })
    const reply = await town.ask('POST', 'observations', file.slice(0, 1))
    expect(await town.refused(reply)).toMatchObject({ status: 503, code: 'storage-unavailable' })
  }
})
