import { sql } from 'kysely'
import { expect } from 'vitest'
import { createApp } from '#server/app.ts'
import type { NewBatch } from '#server/db/batches/commit-batch.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readHead } from '#server/db/revisions.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { recordBatch } from '#server/ingest/record-batch.ts'
import type { CatalogFile, Measure } from '#src/contract/catalog.ts'
import { Batch, BatchRowsReply } from '#src/contract/handing-in/batches.ts'
import { Problem } from '#src/contract/problems.ts'
import { areas, catalog, contextOf, sites, token } from '#tests/api/town.ts'
import { type Said, saidAs } from '#tests/doubles/candidates.ts'
import { type EngineName, emptyDatabase } from '#tests/doubles/database.ts'

const scans = catalog.measures.find(({ id }) => id === 'scans') as Extract<Measure, { kind: 'flow' }>

/** The tests' catalogue, with a measure that somebody else must approve. */
export const declared: CatalogFile = {
  ...catalog,
  measures: [...catalog.measures, { ...scans, id: 'checked', approval: true }],
}

/** An empty database for tests that each begin with an unreported town. */
export async function batchDatabase(engine: EngineName): Promise<Database> {
  const db = await emptyDatabase(engine)
  await loadInstance(db, { areas, sites })
  return db
}

/** The small town, of which nothing is reported, with what its tests of batches ask of it. */
export async function openBatchTown(db: Database, now = '2022-03-10T12:00:00+08:00') {
  await sql`truncate observations, notes, batches, changes, outbox, pending_rows, requests`.execute(db.sql)
  await db.sql.updateTable('head').set({ seq: 0, recorded_at: 0 }).execute()
  const context = contextOf(db, await openChangeFeed(db), declared, now)
  const app = createApp(context)
  const bearer: Record<string, string> = { authorization: `Bearer ${token}` }
  const ask = (method: string, path: string, body?: unknown, headers = bearer) =>
    app.request(`http://127.0.0.1/api/${path}`, {
      method,
      headers: { 'accept-language': 'en', 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const refused = async (response: Response) => {
    const { status, code, detail } = Problem.parse(await response.json())
    return { status, code, detail }
  }
  return {
    context,
    clock: context.clock,
    ask,
    refused,
    post: async (rows: unknown) => {
      const reply = await ask('POST', 'observations', rows)
      expect(reply.status, await reply.clone().text()).toBe(200)
    },
    /** A file, agreed to as things stand. */
    bring: async (rows: readonly Said[], more: Partial<NewBatch> = {}) =>
      recordBatch(context, {
        candidates: saidAs(rows),
        base: (await readHead(db)).revision,
        author: '王科',
        source: '3月.xlsx',
        note: '',
        reason: '',
        file: { name: '3月.xlsx', bytes: 2048, sha256: 'ab'.repeat(32) },
        mapping: null,
        rejected: 0,
        ...more,
      }),
    batch: async (id: string, headers = bearer) =>
      Batch.parse(await (await ask('GET', `batches/${id}`, undefined, headers)).json()),
    rows: async (id: string, query = '', headers = bearer) =>
      BatchRowsReply.parse(await (await ask('GET', `batches/${id}/rows${query}`, undefined, headers)).json()),
  }
}

export type BatchTown = Awaited<ReturnType<typeof openBatchTown>>
