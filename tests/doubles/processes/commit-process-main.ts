import { commitBatch } from '#server/db/batches/commit-batch.ts'
import type { Database } from '#server/db/database.ts'
import { openFolder } from '#server/db/engines/open-folder.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { isStorageFailure } from '#server/db/engines/storage-failure.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readHead } from '#server/db/revisions.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import { areas, sites } from '#tests/api/town.ts'

/**
 * A process that commits batches of `ROWS` cells each, for tests that end it in the middle: `PLACE` is a folder or a database's
 * address, `BATCHES` the numbers of those to commit. It prints a line of JSON for what it finds, and one before and after each commit.
 */
const { PLACE = '', BATCHES = '', ROWS = '0' } = process.env
const rows = Number(ROWS)
const place = 'g1'

function batchOf(number: number): Candidates {
  return {
    length: rows,
    measures: ['scans'],
    places: [place],
    keys: [],
    measure: new Uint16Array(rows),
    place: new Int32Array(rows),
    key: new Int16Array(rows).fill(-1),
    day: Int32Array.from({ length: rows }, (_, i) => number * rows + i),
    value: new Float64Array(rows).fill(number),
    estimated: new Uint8Array(rows),
    notes: new Map(),
  }
}

const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** How often each batch's value is stored, and the batches recorded. */
async function found(db: Database) {
  const stored = await db.sql
    .selectFrom('observations')
    .select(({ fn }) => ['value', fn.countAll<number>().as('rows')])
    .groupBy('value')
    .execute()
  const batches = await db.sql.selectFrom('batches').select(['id', 'rows']).execute()
  return { revision: (await readHead(db)).revision, stored, batches }
}

async function main(): Promise<void> {
  const db = await (PLACE.startsWith('postgres:') ? openPostgres(PLACE) : openFolder(PLACE))
  if ((await readHead(db)).placesRevision === 0) await loadInstance(db, { areas, sites })
  say({ found: await found(db) })
  for (const number of BATCHES.split(' ').filter(Boolean).map(Number)) {
    say({ begins: number })
    const base = (await readHead(db)).revision
    try {
      const { counts } = await commitBatch(db, {
        candidates: batchOf(number),
        base,
        author: '王科',
        source: '表.csv',
        note: '',
        reason: '',
        now: number,
        file: null,
        mapping: null,
        rejected: 0,
        approval: new Set(),
      })
      say({ ends: number, counts })
    } catch (error) {
      say({ fails: number, isStorageFailure: isStorageFailure(error), message: String(error) })
    }
  }
  say({ found: await found(db) })
  await db.close()
}

await main()
