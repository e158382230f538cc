import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitBatch } from '../server/db/batches/commit-batch.ts'
import { compareWithKnown } from '../server/db/batches/compare.ts'
import { withdrawBatch } from '../server/db/batches/withdraw-batch.ts'
import type { Database } from '../server/db/database.ts'
import { openPglite } from '../server/db/engines/open-pglite.ts'
import { openPostgres } from '../server/db/engines/open-postgres.ts'
import { loadInstance } from '../server/db/load-instance.ts'
import type { Candidates } from '../server/ingest/candidates.ts'
import type { Area } from '../src/contract/areas.ts'
import { toDayNumber } from '../src/domain/days.ts'
import { startPostgres } from '../tests/doubles/start-postgres.ts'
import { makeTown } from './cubes/town.ts'

/** How fast a file is compared, committed and withdrawn, beside inserts row by row. `npx tsx bench/commit.ts [PLACES] [DAYS]` */

const count = Number(process.argv[2] ?? 4_000)
const days = Number(process.argv[3] ?? 250)
const sampled = 10_000
const target = 50_000
const from = toDayNumber('2021-06-04')

const town = makeTown(count, days)
const places = town.paths.map((path) => path.split('/').at(-1)!)
const areas: Area[] = places.map((code) => ({
  code,
  name: code,
  nameEn: null,
  parent: null,
  level: 'committee',
  path: code,
  aliases: [],
  point: null,
  schematic: null,
}))

/** The town's counts as a file has them; each `corrected`th is one more. */
function fileOf(measure: string, corrected = 0): Candidates {
  const length = count * days
  const value = new Float64Array(length)
  const place = new Int32Array(length)
  const day = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    place[i] = Math.floor(i / days)
    day[i] = from + (i % days)
    value[i] = Math.max(0, town.values[i]!) + (corrected > 0 && i % corrected === 0 ? 1 : 0)
  }
  return {
    length,
    measures: [measure],
    places,
    keys: [],
    measure: new Uint16Array(length),
    place,
    key: new Int16Array(length).fill(-1),
    day,
    value,
    estimated: new Uint8Array(length),
    notes: new Map(),
  }
}

/** Processor time of a server and its children so far, ms. */
function serverMs(pid: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number)
      const isOwn = Number(name) === pid
      if (isOwn || fields[1] === pid)
        ticks += fields[11]! + fields[12]! + (isOwn ? fields[13]! + fields[14]! : 0)
    } catch {
      // It has ended.
    }
  }
  return ticks * 10
}

async function measured(name: string, rows: number, pid: number | null, work: () => Promise<unknown>) {
  const serverBefore = pid === null ? 0 : serverMs(pid)
  const began = performance.now()
  const usage = process.cpuUsage()
  await work()
  const ms = performance.now() - began
  const own = process.cpuUsage(usage)
  const cpu = (own.user + own.system) / 1000 + (pid === null ? 0 : serverMs(pid) - serverBefore)
  const rate = Math.round((rows / ms) * 1000)
  const columns = [
    name.padEnd(30),
    `${(ms / 1000).toFixed(1).padStart(6)} s`,
    `${String(rate).padStart(8)}/s`,
    `${(cpu / 1000).toFixed(1).padStart(6)} s of processors`,
  ]
  console.log(`  ${columns.join(' ')}`)
  return rate
}

async function rowByRow(db: Database): Promise<void> {
  const insert =
    'insert into observations (town, place, day, measure, key, flags, seq, value) values ($1, $2, $3, $4, $5, $6, $7, $8)'
  await db.engine.bulk(async (session) => {
    for (let i = 0; i < sampled; i++)
      await session.all(insert, [1, i % count, from + Math.floor(i / count), 999, 0, 0, 1, i])
    await session.run('delete from observations where measure = 999')
  })
}

async function run(name: string, db: Database, pid: number | null): Promise<number> {
  await loadInstance(db, { areas })
  const all = count * days
  console.log(`\n${name}: ${all} observations`)
  const commit = (corrected?: number) => () =>
    commitBatch(db, {
      candidates: fileOf('a', corrected),
      base: Number.MAX_SAFE_INTEGER,
      author: 'bench',
      source: 'bench',
      note: '',
      reason: 'bench',
      now: 1,
      file: null,
      mapping: null,
      rejected: 0,
      approval: new Set(),
    })
  await measured(`row by row, ${sampled} of them`, sampled, pid, () => rowByRow(db))
  await measured('compare, nothing known', all, pid, () => compareWithKnown(db, fileOf('a')))
  const rate = await measured('commit, nothing known', all, pid, commit())
  await measured('compare, all known', all, pid, () => compareWithKnown(db, fileOf('a')))
  await measured('commit again, nothing new', all, pid, commit())
  await measured('commit, a tenth corrected', all, pid, commit(10))
  await measured('withdraw the corrections', all / 10, pid, () =>
    withdrawBatch(db, 2, { author: 'bench', reason: '', now: 1 }),
  )
  return rate
}

const home = mkdtempSync(join(tmpdir(), 'lookout-bench-'))
const server = await startPostgres(home, ['fsync=on'])
try {
  const postgres = await openPostgres(server.url)
  const rate = await run('PostgreSQL', postgres, server.pid)
  await postgres.close()
  console.log(`  target ${target}/s: ${rate >= target ? 'met' : 'not met'}`)
  const pglite = await openPglite(join(home, 'pglite'))
  await run('PGlite, in a folder', pglite, null)
  await pglite.close()
  if (rate < target) process.exitCode = 1
} finally {
  process.kill(server.pid, 'SIGINT')
  rmSync(home, { recursive: true, force: true })
}
