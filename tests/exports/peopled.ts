import fc from 'fast-check'
import { loadInstance } from '#server/db/load-instance.ts'
import type { CatalogFile, StockMeasure } from '#src/contract/catalog.ts'
import { Problem } from '#src/contract/problems.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { type Asked, asked, everybody, openWorlds, recordedOn } from '#tests/api/figures/worlds.ts'
import { catalog, columnsOf } from '#tests/api/town.ts'
import { KEYS, type World } from '#tests/doubles/arbitraries.ts'
import { readExport, readFeatures } from '#tests/doubles/files/read-export.ts'

const names = (zh: string, en: string) => ({ zh, en })
const people: StockMeasure = {
  id: 'people',
  name: names('人口', 'people'),
  unit: names('人', 'people'),
  definition: names('人口', 'residents'),
  owner: names('测试', 'tests'),
  source: names('测试', 'tests'),
  decimals: 0,
  kind: 'stock',
  staleAfterDays: 400,
  reporting: [{ by: 'committee', every: 'day' }],
}
export const around: Partial<CatalogFile> = {
  measures: [people],
  population: people.id,
  kinds: [
    {
      ...catalog.kinds[0]!,
      attributes: [
        { id: 'lanes', name: names('车道', 'Lanes'), type: 'number' },
        {
          id: 'side',
          name: names('方位', 'Side'),
          type: 'choice',
          values: [
            { id: 'west', name: names('西', 'A west one') },
            { id: 'east', name: names('东', 'B east one') },
          ],
        },
      ],
    },
  ],
}
export const sideNames: Record<string, string> = { west: 'A west one', east: 'B east one' }
const first = toDayNumber('2022-02-01')
/** One committee has never told, one has nobody, one was counted anew in the middle of March. */
const counted = everybody.filter(({ by }) => by === 'committee').slice(1)
const reports = counted.map(({ id }, at) => ({
  seq: at + 1,
  place: id,
  day: first,
  key: null as string | null,
  value: at === 0 ? 0 : 300 * at,
  estimated: at === 3,
}))
reports.push({ ...reports[4]!, seq: 99, day: toDayNumber('2022-03-15'), value: 77 })
/** The residents as the oracle reads them. */
export const peopleOn = (today: number): World => ({
  places: everybody,
  measure: people,
  reports,
  from: first,
  to: first + 120,
  today,
})

/** As `asked`, of worlds in which most places have reported most of the days at the end of the span. */
export const busy: fc.Arbitrary<Asked> = fc
  .tuple(asked, fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 3 }))
  .map(([one, seed, length]) => {
    const { world, span } = one
    const roll = rollsOf(seed)
    const keys = world.measure.breakdown ? KEYS : [null]
    const days = Array.from({ length: 12 }, (_, back) => span.to - back).filter((day) => day >= world.from)
    const told = days.flatMap((day) =>
      everybody.flatMap(({ id }) => {
        if (roll(4) === 0) return []
        const key = keys[roll(keys.length)]!
        return [{ place: id, day, key, value: roll(5) === 0 ? 0 : roll(40), estimated: roll(30) === 0 }]
      }),
    )
    const reports = told.map((report, at) => ({ ...report, seq: at + 1 }))
    return {
      ...one,
      world: { ...world, reports, today: Math.max(world.today, span.to) },
      span: { from: Math.max(world.from, span.to - length), to: span.to },
      asOf: one.asOf === null ? null : Math.floor(reports.length / 2) + (one.asOf % 20),
    }
  })

/** Whole numbers from 0 to below a limit, the same for the same seed. */
function rollsOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * limit)
  }
}

/** Worlds of reports whose places have residents, and whose sites have attributes. */
export async function openPeopled() {
  const worlds = await openWorlds('pglite')
  const at = `${recordedOn}T00:00:00+08:00`
  const told = reports.map(({ place, day, value, estimated }) => ({
    measure: people.id,
    place,
    day: toDay(day),
    value,
    estimated,
    at,
  }))
  await loadInstance(worlds.db, { reports: columnsOf(told) })
  await worlds.live.pull()
  return worlds
}

export type Format = 'csv' | 'xlsx' | 'geojson' | 'parquet'

/** A file as a foreign reader finds it, or the code of why there is none. */
export async function exported(get: (path: string) => Promise<Response>, format: Format, query: string) {
  const response = await get(`/api/exports?format=${format}&lang=en&${query}`)
  if (!response.ok) return { problem: Problem.parse(await response.json()).code, rows: [], about: null }
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (format === 'geojson') {
    const { lookout } = JSON.parse(new TextDecoder().decode(bytes))
    return { problem: null, rows: readFeatures(bytes), about: lookout as unknown }
  }
  return { problem: null, ...(await readExport(format, bytes)) }
}
