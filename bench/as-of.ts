import { createApp } from '../server/app.ts'
import { builtinCatalog } from '../server/catalog/builtin.ts'
import { settableClock } from '../server/clock.ts'
import { quietLog } from '../server/context.ts'
import { openPglite } from '../server/db/engines/open-pglite.ts'
import { loadInstance } from '../server/db/load-instance.ts'
import { openChangeFeed } from '../server/ingest/open-change-feed.ts'
import { readSettings } from '../server/settings.ts'
import type { Area } from '../src/contract/areas.ts'
import type { CatalogFile, FlowMeasure } from '../src/contract/catalog.ts'
import { toDay, toDayNumber } from '../src/domain/days.ts'
import { makeTown } from './cubes/town.ts'
import { median } from './judging/quantile.ts'

/** What a cube as of a past moment costs beside the same cube now. `npx tsx bench/as-of.ts [PLACES] [DAYS] [ROUNDS]` */

const count = Number(process.argv[2] ?? 2_000)
const days = Number(process.argv[3] ?? 365)
const rounds = Number(process.argv[4] ?? 7)
const target = 2
/** One in so many cells is reported wrongly first, and corrected three days later. */
const corrected = 30

const from = toDayNumber('2021-06-04')
const town = makeTown(count, days)
const hourMs = 3_600_000
const recordedAt = (day: number) => (from + day) * 24 * hourMs + 12 * hourMs
const now = new Date(recordedAt(days))
/** An hour after the reports of a day came. */
const momentOf = (daysBack: number) => new Date(recordedAt(days - 1 - daysBack) + hourMs)

const areas: Area[] = ['31', ...town.paths.map((path) => path.split('/').at(-1)!)].map((code, i) => ({
  code,
  name: code,
  nameEn: null,
  parent: i === 0 ? null : '31',
  level: i === 0 ? 'city' : 'committee',
  path: i === 0 ? code : `31/${code}`,
  aliases: [],
  point: null,
  schematic: null,
}))
const names = { zh: '数', en: 'number' }
const measure: FlowMeasure = {
  id: 'entries',
  kind: 'flow',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  reporting: [{ by: 'committee', every: 'day' }],
}
const catalog: CatalogFile = { ...builtinCatalog, measures: [measure], headlines: [], charts: [], scenes: [] }

const reports = Array.from({ length: count * days }, (_, i) => {
  const [place, day, value] = [Math.floor(i / days), i % days, town.values[i]!]
  const first = { place, day, value, at: recordedAt(day) }
  if (value < 0) return []
  if (i % corrected > 0) return [first]
  return [
    { ...first, value: value + 3 },
    { ...first, at: recordedAt(day + 3) },
  ]
}).flat()

const db = await openPglite()
await loadInstance(db, {
  areas,
  reports: [
    {
      measure: measure.id,
      places: areas.slice(1).map(({ code }) => code),
      place: reports.map(({ place }) => place),
      day: reports.map(({ day }) => from + day),
      keys: [],
      value: reports.map(({ value }) => value),
      recordedAt: reports.map(({ at }) => at),
      sources: ['bench'],
    },
  ],
})
console.log(`${reports.length} reports of ${count} places and ${days} days, PGlite`)

/** A server that has read nothing yet. */
async function freshServer() {
  const live = await openChangeFeed(db)
  const clock = settableClock(now.toISOString())
  const app = createApp({ db, catalog, clock, settings: readSettings({}), log: quietLog, live })
  return {
    /** Milliseconds of one answer; no two windows are alike, so that no finished answer is at hand. */
    async ask(window: number, asOf: Date | null): Promise<number> {
      const span = `from=${toDay(from + window)}&to=${toDay(from + window + 89)}`
      const moment = asOf === null ? '' : `&asOf=${asOf.toISOString()}`
      const began = performance.now()
      const reply = await app.request(`http://127.0.0.1/api/cubes/${measure.id}?area=31&${span}${moment}`, {
        headers: { accept: 'application/vnd.apache.arrow.stream' },
      })
      const bytes = await reply.arrayBuffer()
      if (!reply.ok || bytes.byteLength < count) throw new Error(`${reply.status}: no cube`)
      return performance.now() - began
    },
    close: () => live.close(),
  }
}

const yearBack = days - 1
const cold = { now: [] as number[], past: [] as number[], far: [] as number[] }
const warm = { now: [] as number[], past: [] as number[], moved: [] as number[], far: [] as number[] }
for (let round = 0; round < rounds; round++) {
  for (const [which, moment] of [
    ['now', null],
    ['past', momentOf(60)],
    ['far', momentOf(yearBack)],
  ] as const) {
    const server = await freshServer()
    cold[which].push(await server.ask(round, moment))
    await server.close()
  }
}
const server = await freshServer()
await server.ask(0, null)
await server.ask(0, momentOf(60))
for (let round = 0; round < rounds * 4; round++) {
  warm.now.push(await server.ask(round + 1, null))
  warm.past.push(await server.ask(round + 1, momentOf(60)))
  // Each of a moment that nobody has asked about.
  warm.moved.push(await server.ask(round + 1, momentOf(3 + round)))
  warm.far.push(await server.ask(round + 1, momentOf(yearBack - round)))
}
await server.close()
await db.close()

function tell(name: string, past: number[], present: number[]): number {
  const ratio = median(past) / median(present)
  const [before, beside] = [past, present].map((list) => `${median(list).toFixed(0).padStart(6)} ms`)
  console.log(`  ${name.padEnd(36)} now ${beside}, as of then ${before}: ${ratio.toFixed(2)} times`)
  return ratio
}
const ratios = [
  tell('first to a server, 2 months back', cold.past, cold.now),
  tell('first to a server, a year back', cold.far, cold.now),
  tell('further ones, 2 months back', warm.past, warm.now),
  tell('first about a moment of this month', warm.moved, warm.now),
  tell('first about a moment a year back', warm.far, warm.now),
]
const isMet = ratios.every((ratio) => ratio <= target)
console.log(`  target ${target} times: ${isMet ? 'met' : 'not met'}`)
if (!isMet) process.exitCode = 1
