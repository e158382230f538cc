import { monitorEventLoopDelay } from 'node:perf_hooks'
import Papa from 'papaparse'
import { builtinCatalog } from '../server/catalog/builtin.ts'
import { commitBatch } from '../server/db/batches/commit-batch.ts'
import type { Database } from '../server/db/database.ts'
import { openPglite } from '../server/db/engines/open-pglite.ts'
import { openPostgres } from '../server/db/engines/open-postgres.ts'
import { loadInstance } from '../server/db/load-instance.ts'
import { openFile } from '../server/ingest/reading/open-file.ts'
import { stage } from '../server/ingest/staging/stage.ts'
import { knowledgeOf } from '../server/ingest/understanding/knowledge.ts'
import { propose } from '../server/ingest/understanding/propose.ts'
import { understand } from '../server/ingest/understanding/understand.ts'
import type { Area } from '../src/contract/areas.ts'
import { toDay, toDayNumber } from '../src/domain/days.ts'
import { mulberry32 } from './cubes/random.ts'
import { median } from './judging/quantile.ts'

/**
 * A million rows of CSV into a staged report, beside a plain papaparse pass over the same bytes in the same run, in turn.
 * `npx tsx bench/staging.ts [ROUNDS]`; with DATABASE_URL of an empty database against PostgreSQL, else PGlite in memory.
 */

const rounds = Number(process.argv[2] ?? 5)
const committees = 2600
const days = 385
const target = 1.5

const now = new Date('2022-06-03T08:00:00+08:00')
const today = toDayNumber('2022-06-03')
const first = toDayNumber('2021-04-01')

function makeAreas(): Area[] {
  const area = (path: string, level: Area['level'], name: string): Area => ({
    code: path.split('/').at(-1)!,
    name,
    nameEn: null,
    parent: path.split('/').at(-2) ?? null,
    level,
    path,
    aliases: [],
    point: null,
    schematic: null,
  })
  const towns = Array.from({ length: 52 }, (_, i) => `310000/310118/${310118100 + i}`)
  return [
    area('310000', 'city', '上海市'),
    area('310000/310118', 'district', '青浦区'),
    ...towns.map((path, i) => area(path, 'town', `${i + 1}号镇`)),
    ...Array.from({ length: committees }, (_, i) => {
      const town = towns[i % towns.length]!
      return area(
        `${town}/${town.split('/').at(-1)}${String(100 + Math.floor(i / towns.length))}`,
        'committee',
        `第${i + 1}居委会`,
      )
    }),
  ]
}

/** One measure, a row a committee and day, as an office exports it. */
function makeCsv(
  areas: readonly Area[],
  header: string,
  value: (random: () => number, day: number) => number,
) {
  const random = mulberry32(7)
  const codes = areas.filter(({ level }) => level === 'committee').map(({ code }) => code)
  const lines = [header]
  for (let day = 0; day < days; day++)
    for (const code of codes) lines.push(`${code},${toDay(first + day)},${value(random, day)}`)
  return new TextEncoder().encode(lines.join('\n'))
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(8)

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  globalThis.gc?.()
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

async function measure(db: Database, areas: readonly Area[], name: string, csv: Uint8Array<ArrayBuffer>) {
  const knowledge = knowledgeOf(builtinCatalog, areas, [], { today, timeZone: 'Asia/Shanghai' })
  const file = { name: 'rows.csv', bytes: csv, mapping: null, kept: [] }
  const times: Record<'papaparse' | 'walk' | 'understand' | 'stage', number[]> = {
    papaparse: [],
    walk: [],
    understand: [],
    stage: [],
  }
  let most = 0
  const held: number[] = []
  for (let round = 0; round < rounds; round++) {
    const plain = await timed(() => Papa.parse<string[]>(new TextDecoder().decode(csv)).data.length)
    times.papaparse.push(plain.ms)
    const walked = await timed(async () => {
      let rows = 0
      for await (const chunk of (await openFile(file.name, csv)).sheets[0]!.rows()) rows += chunk.length
      return rows
    })
    times.walk.push(walked.ms)
    const understood = await timed(async () => {
      const sheet = (await openFile(file.name, csv)).sheets[0]!
      return understand(sheet, (await propose(sheet, knowledge)).mapping, knowledge)
    })
    times.understand.push(understood.ms)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const staged = await timed(() => stage(file, { db, knowledge }))
    delay.disable()
    held.push(delay.max / 1e6)
    times.stage.push(staged.ms)
    most = Math.max(most, process.memoryUsage().rss)
    const { counts } = staged.result.outcome!
    if (counts.accepted !== committees * days) throw new Error(`${counts.accepted} rows accepted`)
  }
  const plain = median(times.papaparse)
  console.log(
    `\n${name}: ${(csv.length / 1e6).toFixed(0)} MB, ${committees * days} rows, ${rounds} rounds, medians`,
  )
  for (const [part, list] of Object.entries(times))
    console.log(`  ${part.padEnd(11)} ${seconds(median(list))}  ${(median(list) / plain).toFixed(2)} ×`)
  const ratio = median(times.stage) / plain
  console.log(
    `  target ${target} ×: ${ratio <= target ? 'met' : 'not met'}; process at most ${(most / 1e6).toFixed(0)} MB`,
  )
  console.log(`  longest that another request waited: ${Math.round(median(held))} ms`)
  return stage(file, { db, knowledge })
}

async function main() {
  const url = process.env.DATABASE_URL
  const db = url ? await openPostgres(url) : await openPglite()
  const areas = makeAreas()
  await loadInstance(db, { areas })
  console.log(`Node ${process.version}, ${db.engine.name}`)
  const header = '居委,日期,境外来沪人员'
  const plain = makeCsv(areas, header, (random) => Math.floor(random() * 9))
  const { rows } = await measure(db, areas, 'a flow, nothing known', plain)
  const ratio = makeCsv(areas, '居委,日期,已复工企业', (random, day) =>
    Math.floor(20 + day / 10 + random() * 4),
  )
  await measure(db, areas, 'part of a ratio, nothing known', ratio)
  const stored = await timed(() =>
    commitBatch(db, {
      candidates: rows!.candidates,
      base: 0,
      author: 'bench',
      source: 'bench',
      note: '',
      reason: '',
      now: now.getTime(),
      file: null,
      mapping: null,
      rejected: 0,
      approval: new Set(),
    }),
  )
  console.log(
    `\ncommit: ${seconds(stored.ms)}, ${Math.round((committees * days) / (stored.ms / 1000))} observations a second`,
  )
  await measure(db, areas, 'the same flow again, all of it known', plain)
  await db.close()
}

await main()
