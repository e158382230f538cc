import { createApp } from '#server/app.ts'
import { type SettableClock, settableClock } from '#server/clock.ts'
import { type Context, quietLog } from '#server/context.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import type { ChangeFeed } from '#server/ingest/change-feed.ts'
import type { ReportColumns } from '#server/ingest/columns.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { readSettings } from '#server/settings.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogFile, Measure } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { areaAt } from '#tests/doubles/areas.ts'

/** A small town for the API's tests: two committees with a gate each, a third that reports, and a town beside it that does not. */

const names = (zh: string, en: string) => ({ zh, en })

export const areas: Area[] = [
  areaAt('31', 'city', '上海市'),
  areaAt('31/3101', 'district', '长宁区'),
  areaAt('31/3101/310101', 'town', '虹桥街道'),
  areaAt('31/3101/310101/c1', 'committee', '虹储居委会'),
  areaAt('31/3101/310101/c2', 'committee', '何家角居委会'),
  areaAt('31/3101/310101/c3', 'committee', '=HYPERLINK("x")'),
  areaAt('31/3101/310102', 'town', '新泾镇'),
]

const gate = (id: string, committee: string): Site => ({
  id,
  kind: 'gate',
  name: `${id}, 东门`,
  area: committee,
  path: `31/3101/310101/${committee}/${id}`,
  lon: 121.4,
  lat: 31.2,
  attributes: { side: 'east' },
})
export const sites: Site[] = [gate('g1', 'c1'), gate('g2', 'c2')]

/** What a measure says of itself, where a test does not mind. */
export const described = (id: string) => ({
  id,
  name: names(id, id),
  unit: names('个', 'each'),
  definition: names('测试', 'for tests'),
  owner: names('测试', 'tests'),
  source: names('测试', 'tests'),
  decimals: 0,
})
const ways = {
  id: 'way',
  name: names('去向', 'way'),
  keys: ['home', 'central', 'onward'].map((id) => ({ id, name: names(id, id) })),
  total: 'sum' as const,
}
const byCommittee = [
  { by: 'committee' as const, every: 'day' as const, areas: ['310101'], deadline: '20:00' },
]

export const measures: Measure[] = [
  { ...described('arrivals'), kind: 'flow', breakdown: ways, reporting: byCommittee, suppressBelow: 5 },
  { ...described('scans'), kind: 'flow', reporting: [{ by: { site: 'gate' }, every: 'day' }] },
  { ...described('open-firms'), kind: 'stock', staleAfterDays: 3, reporting: byCommittee },
  { ...described('firms'), kind: 'stock', staleAfterDays: 30, reporting: byCommittee },
  { ...described('share-open'), kind: 'ratio', numerator: 'open-firms', denominator: 'firms' },
  { ...described('observed'), kind: 'cohort', flow: 'arrivals', keys: ['home', 'central'], days: 14 },
]

export const catalog: CatalogFile = {
  title: names('测试', 'Tests'),
  demonstration: true,
  timeZone: 'Asia/Shanghai',
  home: { area: '31', measure: 'arrivals', days: 7 },
  levels: {
    city: names('市', 'city'),
    district: names('区', 'district'),
    town: names('街镇', 'town'),
    committee: names('居委', 'committee'),
  },
  kinds: [
    {
      id: 'gate',
      name: names('门岗', 'gate'),
      mark: 'checkpoint',
      splitBy: 'side',
      attributes: [],
      measures: ['scans'],
      shown: true,
    },
  ],
  measures,
  headlines: ['arrivals'],
  scenes: [],
  walls: [{ id: 'main', name: names('大厅', 'hall') }],
  charts: ['arrivals'],
  forms: [],
  regimes: [],
  attributions: [],
}

export interface Reported {
  measure: string
  place: string
  day: string
  value: number | null
  key?: string
  estimated?: boolean
  at: string
}

/** Reports as the columns of a bulk load, a list a measure, in the order given. */
export function columnsOf(reports: readonly Reported[]): ReportColumns[] {
  const measures = [...new Set(reports.map(({ measure }) => measure))]
  return measures.map((measure) => {
    const own = reports.filter((one) => one.measure === measure)
    const places = [...new Set(own.map(({ place }) => place))]
    const keys = [...new Set(own.flatMap(({ key }) => key ?? []))]
    return {
      measure,
      places,
      place: own.map(({ place }) => places.indexOf(place)),
      day: own.map(({ day }) => toDayNumber(day)),
      keys,
      key: own.map(({ key }) => (key === undefined ? -1 : keys.indexOf(key))),
      value: own.map(({ value }) => value ?? Number.NaN),
      estimated: own.map(({ estimated }) => (estimated ? 1 : 0)),
      recordedAt: own.map(({ at }) => Date.parse(at)),
      sources: ['街道办'],
    }
  })
}

type TestContext = Context & { clock: SettableClock }

export const token = 'a-token-for-tests'

export function contextOf(db: Database, live: ChangeFeed, declared: CatalogFile, now: string): TestContext {
  return {
    db,
    catalog: declared,
    clock: settableClock(now),
    settings: readSettings({ LOOKOUT_TOKEN: token }),
    log: quietLog,
    live,
  }
}

export async function openTown(
  db: Database,
  reports: readonly Reported[],
  now = '2022-03-10T12:00:00+08:00',
) {
  await loadInstance(db, { areas, sites, reports: columnsOf(reports) })
  const context = contextOf(db, await openChangeFeed(db), catalog, now)
  const app = createApp(context)
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1${path}`, { headers })
  return { app, context, clock: context.clock, get }
}
