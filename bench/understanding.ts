import Papa, { type ParseResult } from 'papaparse'
import { builtinCatalog } from '../server/catalog/builtin.ts'
import { openFile } from '../server/ingest/reading/open-file.ts'
import { knowledgeOf } from '../server/ingest/understanding/knowledge.ts'
import { propose } from '../server/ingest/understanding/propose.ts'
import { understand } from '../server/ingest/understanding/understand.ts'
import type { Area } from '../src/contract/areas.ts'
import { toDay, toDayNumber } from '../src/domain/days.ts'
import { mulberry32 } from './cubes/random.ts'
import { median } from './judging/quantile.ts'

/**
 * What it costs to read and understand a million rows of CSV, beside a papaparse pass over the same text in the same run. In time of the
 * processor, so that a busy machine does not tell. `npx tsx bench/understanding.ts [ROWS] [ROUNDS]`
 */

const rows = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 5)
const target = 1.5
const chunkSize = 1 << 20

const from = toDayNumber('2020-01-01')
const measures = ['enterprises', 'enterprises-reopened', 'staff-back', 'residents-60-plus', 'gate-entries']

/** A city of committees; the file has their codes, or their names with the town beside them. */
const areas: Area[] = makeAreas(6000)
const knowledge = knowledgeOf({ ...builtinCatalog }, areas, [], {
  today: toDayNumber('2022-06-03'),
  timeZone: 'Asia/Shanghai',
})

function makeAreas(count: number): Area[] {
  const area = (code: string, name: string, parent: Area | null, level: Area['level']): Area => ({
    code,
    name,
    nameEn: null,
    parent: parent?.code ?? null,
    level,
    path: parent ? `${parent.path}/${code}` : code,
    aliases: [],
    point: null,
    schematic: null,
  })
  const city = area('310000', '上海市', null, 'city')
  const towns = Array.from({ length: count / 30 }, (_, i) =>
    area(String(310118100 + i), `第${i}镇`, city, 'town'),
  )
  const committees = towns.flatMap((town) =>
    Array.from({ length: 30 }, (_, i) =>
      area(`${town.code}${String(i).padStart(3, '0')}`, `新村${i}居委会`, town, 'committee'),
    ),
  )
  return [city, ...towns, ...committees]
}

function makeCsv(named: boolean, shuffled: boolean): string {
  const random = mulberry32(7)
  const committees = areas.filter(({ level }) => level === 'committee')
  const towns = new Map(areas.map(({ code, name }) => [code, name]))
  const lines: string[] = []
  const days = Math.ceil(rows / committees.length / measures.length)
  for (let day = 0; day < days; day++)
    for (const { code, name, parent } of committees)
      for (const measure of measures) {
        const place = named ? `${towns.get(parent!)},${name}` : code
        lines.push(`${place},${toDay(from + day)},${measure},${Math.floor(random() * 1000)}`)
      }
  if (shuffled)
    for (let i = lines.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[lines[i], lines[j]] = [lines[j]!, lines[i]!]
    }
  return `${named ? '街镇,居委会' : '地点'},日期,指标,数值\n${lines.slice(0, rows).join('\n')}\n`
}

/** Papaparse as it comes, chunk by chunk, with no work on the rows. */
function parseOnly(text: string): number {
  let count = 0
  Papa.parse<string[]>(text, {
    chunkSize,
    chunk: ({ data }: ParseResult<string[]>) => {
      count += data.length
    },
    // Its types ask for one of an asynchronous reading; a text is read at once.
    complete: () => undefined,
  })
  return count
}

async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function compare(name: string, text: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(text)
  const sheetOf = async () => (await openFile('rows.csv', bytes)).sheets[0]!
  const { mapping, questions } = await propose(await sheetOf(), knowledge)
  if (questions.length > 0) throw new Error(JSON.stringify(questions))
  const parse: number[] = []
  const both: number[] = []
  const walked: number[] = []
  let observations = 0
  for (let round = 0; round <= rounds; round++) {
    const alone = await timed(() => parseOnly(text))
    const ours = await timed(async () => {
      const { candidates, findings } = await understand(await sheetOf(), mapping, knowledge)
      if (findings.total > 0) throw new Error(JSON.stringify(findings.list[0]))
      observations = candidates.length
    })
    const walk = await timed(async () => {
      for await (const _ of (await sheetOf()).rows());
    })
    // The first round warms both up.
    if (round === 0) continue
    parse.push(alone)
    both.push(ours)
    walked.push(walk)
  }
  const ratio = median(both) / median(parse)
  const met = ratio <= target
  const ms = (list: number[]) => `${median(list).toFixed(0).padStart(6)} ms`
  console.log(
    `${name.padEnd(32)} papaparse ${ms(parse)}   walk ${ms(walked)}   understand ${ms(both)}   ${ratio.toFixed(2)} ×   ${observations} observations   ${met ? 'met' : 'NOT MET'}`,
  )
  return met
}

console.log(`${rows} rows, ${rounds} rounds after one to warm up, medians; target: at most ${target} ×`)
const results = [
  await compare('codes, sorted by day', makeCsv(false, false)),
  await compare('codes, shuffled', makeCsv(false, true)),
  await compare('names within towns, sorted', makeCsv(true, false)),
]
if (results.includes(false)) process.exitCode = 1
