import Papa from 'papaparse'
import { openFile } from '../server/ingest/reading/open-file.ts'
import { writeXlsx } from '../server/spreadsheets/write-xlsx.ts'
import { toDayNumber } from '../src/domain/days.ts'
import { mulberry32 } from './cubes/random.ts'
import { median } from './judging/quantile.ts'

/**
 * A million rows through the reader, beside a plain papaparse pass over the same file in the same run, and as a workbook.
 * `node --expose-gc --import tsx bench/reading.ts [ROUNDS] [ROWS]`. Exits 1 where the reader is slower than papaparse alone.
 */

const [, , rounds = '5', wanted = '1000000'] = process.argv
const rows = Number(wanted)
const from = toDayNumber('2022-03-01')

function* table(): Generator<[string, number, string, string, number]> {
  const random = mulberry32(17)
  for (let i = 0; i < rows; i++) {
    const place = 310118100000 + Math.floor(random() * 9) * 1000 + Math.floor(random() * 40)
    yield [
      String(place),
      from + (i % 90),
      'overseas-arrivals',
      i % 2 ? 'home' : 'central',
      Math.floor(random() * 400),
    ]
  }
}
const header = ['place', 'day', 'measure', 'breakdown', 'value']
const isoDays = Array.from({ length: 90 }, (_, i) =>
  new Date((from + i) * 86_400_000).toISOString().slice(0, 10),
)

function csv(quoted: boolean): Uint8Array {
  const quote = (text: string) => (quoted ? `"${text}"` : text)
  const lines = [header.join(',')]
  for (const [place, day, measure, key, value] of table())
    lines.push(`${quote(place)},${isoDays[day - from]},${quote(measure)},${key},${value}`)
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

async function walk(name: string, bytes: Uint8Array): Promise<number> {
  const { sheets } = await openFile(name, bytes)
  let count = 0
  for await (const chunk of sheets[0]!.rows()) count += chunk.length
  return count
}

async function time(run: () => Promise<number> | number): Promise<number> {
  globalThis.gc?.()
  const since = performance.now()
  const count = await run()
  if (count < rows) throw new Error(`${count} rows`)
  return performance.now() - since
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

for (const quoted of [false, true]) {
  const bytes = csv(quoted)
  const plain: number[] = []
  const stepped: number[] = []
  const ours: number[] = []
  for (let round = 0; round < Number(rounds); round++) {
    plain.push(await time(() => Papa.parse(new TextDecoder().decode(bytes)).data.length))
    ours.push(await time(() => walk('a.csv', bytes)))
    stepped.push(
      await time(() => {
        let count = 0
        Papa.parse(new TextDecoder().decode(bytes), { step: () => count++ })
        return count
      }),
    )
  }
  const ratio = median(ours) / Math.min(median(plain), median(stepped))
  console.log(
    `CSV${quoted ? ', quoted' : ''}, ${rows} rows, ${megabytes(bytes.length)}: papaparse ${Math.round(median(plain))} ms, row by row ${Math.round(median(stepped))} ms; ours ${Math.round(median(ours))} ms, ${ratio.toFixed(2)} times the faster`,
  )
  if (ratio > 1) process.exitCode = 1
}

function* cells() {
  yield header
  for (const [place, day, measure, key, value] of table()) yield [place, { day }, measure, key, value]
}
let written = new Uint8Array()
const made = await time(async () => {
  written = new Uint8Array(await new Response(writeXlsx([{ name: 'a', rows: cells() }])).arrayBuffer())
  return rows
})
let most = 0
const spent = process.cpuUsage()
const timer = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 50)
globalThis.gc?.()
const before = process.memoryUsage().rss
const read = await time(() => walk('a.xlsx', written))
clearInterval(timer)
const { user, system } = process.cpuUsage(spent)
console.log(
  `XLSX, ${rows} rows, ${megabytes(written.length)}: written in ${Math.round(made)} ms, read in ${Math.round(read)} ms (${Math.round((user + system) / 1000)} ms of the processor); memory ${megabytes(before)} before, at most ${megabytes(most)} while reading`,
)
