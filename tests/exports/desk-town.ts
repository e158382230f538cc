import { sql } from 'kysely'
import { createApp } from '#server/app.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { type CatalogFile, CatalogReply, type Measure } from '#src/contract/catalog.ts'
import type { ExportAsked } from '#src/contract/desk/exports.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { addDays, toDayNumber } from '#src/domain/days.ts'
import { outsideStates } from '#src/domain/selection/outside-states.ts'
import { isEverything, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { unpackCubes } from '#src/queries/cubes/unpack-cubes.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { defaultView } from '#src/state/params/view-params.ts'
import { type Choice, chooseFrom } from '#src/views/explore/model/choice.ts'
import { neededCubes } from '#src/views/explore/model/needed-cubes.ts'
import { areas, everybody, sites as gates } from '#tests/api/figures/worlds.ts'
import { columnsOf, contextOf, described, type Reported, catalog as townCatalog } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { type ReadRow, readExport } from '#tests/doubles/files/read-export.ts'
import { around } from './peopled.ts'

/** A town whose committees and gates report all kinds of measures, behind the API, and the desk that looks at it. */

const names = (zh: string, en: string) => ({ zh, en })
const byCommittee = [{ by: 'committee' as const, every: 'day' as const }]
const keys = ['women-young', 'men-young', 'women-old', 'men-old']
const people = around.measures![0]!
const measures: Measure[] = [
  {
    ...described('arrivals'),
    kind: 'flow',
    suppressBelow: 4,
    reporting: byCommittee,
    breakdown: {
      id: 'who',
      name: names('谁', 'who'),
      keys: keys.map((id) => ({ id, name: names(id, id) })),
      total: 'sum',
      pyramid: {
        left: names('女', 'women'),
        right: names('男', 'men'),
        rows: ['young', 'old'].map((age) => ({
          name: names(age, age),
          left: `women-${age}`,
          right: `men-${age}`,
        })),
      },
    },
  },
  { ...described('scans'), kind: 'flow', reporting: [{ by: { site: 'gate' }, every: 'day' }] },
  { ...described('alarms'), kind: 'flow', reporting: [{ by: { site: 'gate' }, every: 'day' }] },
  { ...described('open-firms'), kind: 'stock', staleAfterDays: 3, reporting: byCommittee },
  { ...described('firms'), kind: 'stock', staleAfterDays: 9, reporting: byCommittee },
  { ...described('share-open'), kind: 'ratio', numerator: 'open-firms', denominator: 'firms' },
  { ...described('observed'), kind: 'cohort', flow: 'arrivals', days: 5 },
  people,
]
const declared: CatalogFile = { ...townCatalog, ...around, measures, headlines: ['arrivals', 'share-open'] }

const first = '2022-03-01'
/** One is closed within the days that are looked at. */
const retiredOn = '2022-03-12'
export const closed = gates[1]!.id
const sites = gates.map((gate) => (gate.id === closed ? { ...gate, retiredOn } : gate))

const today = '2022-03-30'
/** Between the reports of the day before and what was corrected in the last days. */
export const asOf = '2022-03-25T21:00:00+08:00'

/** Whole numbers from 0 to below a limit. */
function rolls(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * limit)
  }
}

/** Most days of everybody, some of them corrected after `asOf`, in the order in which they came. */
function reports(): Reported[] {
  const roll = rolls(7)
  const told = (measure: string, by: 'committee' | 'site', most: number, key?: string): Reported[] =>
    everybody.flatMap((place) => {
      if ((typeof place.by === 'object') !== (by === 'site') || (by === 'committee' && place.by !== by))
        return []
      return Array.from({ length: 30 }, (_, n) => addDays(first, n)).flatMap((day): Reported[] => {
        if (roll(5) === 0) return []
        const one = { measure, place: place.id, day, value: roll(most), estimated: roll(9) === 0 }
        const keyed = { ...one, ...(key !== undefined && { key }), at: `${day}T20:00:00+08:00` }
        if (roll(6) > 0) return [keyed]
        return [keyed, { ...keyed, value: roll(most), at: '2022-03-29T09:00:00+08:00' }]
      })
    })
  const all = [
    ...keys.flatMap((key) => told('arrivals', 'committee', 9, key)),
    ...told('scans', 'site', 40),
    ...told('alarms', 'site', 4),
    ...told('open-firms', 'committee', 20),
    ...told('firms', 'committee', 40),
    ...everybody
      .filter(({ by }) => by === 'committee')
      .map(({ id }, n) => ({
        measure: people.id,
        place: id,
        day: first,
        value: 900 + n,
        at: `${first}T09:00:00+08:00`,
      })),
  ]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

export type DeskTown = Awaited<ReturnType<typeof openDeskTown>>

export async function openDeskTown() {
  const db = await emptyDatabase('pglite')
  await loadInstance(db, { areas, sites, reports: columnsOf(reports()) })
  const last = toDayNumber(retiredOn)
  await sql`update sites set retired_on = ${last} where id = ${closed}`.execute(db.sql)
  const live = await openChangeFeed(db)
  const app = createApp(contextOf(db, live, declared, `${today}T22:00:00+08:00`))
  const get = async (path: string, accept: string) => {
    const response = await app.request(`http://127.0.0.1/api/${path}`, { headers: { accept } })
    if (!response.ok) throw new Error(await response.text())
    return response
  }
  const catalog = CatalogReply.parse(await (await get('catalog', 'application/json')).json())
  const index = buildAreaIndex(areas)
  const known = new Map<string, Promise<CubeSet>>()
  const setOf = async ({ id }: CubeMeasure, { calendar }: Choice, at: string | null) => {
    const query = new URLSearchParams({ from: calendar.first, to: calendar.today, breakdown: '*' })
    if (at !== null) query.set('asOf', at)
    const path = `cubes/${id}?${query}`
    const asked = async () =>
      unpackCubes(
        new Uint8Array(await (await get(path, 'application/vnd.apache.arrow.stream')).arrayBuffer()),
      )
    known.set(path, known.get(path) ?? asked())
    return known.get(path)!
  }
  const setsOf = async (
    wanted: readonly CubeMeasure[],
    choice: Choice,
    at = choice.asOf,
  ): Promise<CubeSets> =>
    new Map(await Promise.all(wanted.map(async (one) => [one.id, await setOf(one, choice, at)] as const)))

  /** What the desk shows at an address, with what is selected on it. */
  async function look(address: Partial<ExploreView>): Promise<Choice> {
    const view = { ...defaultView, ...address }
    const { choice, unknown } = chooseFrom(view, catalog, index, { today, asOf: view.asOf })
    if (!choice || unknown.length > 0) throw new Error(JSON.stringify(unknown))
    const table = buildPlaceTable(areas, sites)
    const quantity = quantityOf(
      catalog,
      choice.measure,
      await setsOf(neededCubes(catalog, choice), choice),
      choice.key,
    )
    const picked = pick(table, view, outsideStates(table, quantity!, choice.span, view.states))
    return isEverything(picked) ? choice : { ...choice, part: { path: choice.area.path, picked } }
  }

  async function fileOf({ measures, ...rest }: ExportAsked): Promise<ReadRow[]> {
    const query = new URLSearchParams({ ...rest, measures: measures.join(',') })
    const response = await get(`exports?${query}`, '*/*')
    return (await readExport('parquet', new Uint8Array(await response.arrayBuffer()))).rows
  }

  const close = async () => {
    await live.close()
    await db.close()
  }
  return { catalog, index, look, setsOf, fileOf, close }
}
