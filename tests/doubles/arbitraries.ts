import fc from 'fast-check'
import type { FlowMeasure, Reporting, StockMeasure } from '#src/contract/catalog.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

/** A place that reports, with what the catalogue calls it. */
export interface WorldPlace {
  readonly id: string
  readonly path: string
  readonly by: Reporting['by']
}

/** One row as a reporter sent it: the highest `seq` of a place, day and key wins; null withdraws. */
export interface RawReport {
  readonly seq: number
  readonly place: string
  readonly day: number
  readonly key: string | null
  readonly value: number | null
  readonly estimated: boolean
}

export interface World {
  readonly places: readonly WorldPlace[]
  readonly measure: FlowMeasure | StockMeasure
  readonly reports: readonly RawReport[]
  /** Day numbers: the first and last day that reports are of. */
  readonly from: number
  readonly to: number
  readonly today: number
}

export const KEYS = ['home', 'central', 'onward'] as const
/** A Wednesday: weeks are cut at the edge. */
const FIRST = toDayNumber('2022-03-02')
const LENGTH = 40

const names = { zh: '数', en: 'number' }
const described = {
  id: 'number',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 1,
}

/** Codes of unequal length and a prefix of each other, so that a wrong order of paths shows. */
const city = '31'
const towns = [`${city}/310/3101`, `${city}/310/31010`, `${city}/3101/31`]

export const townPlaces: fc.Arbitrary<WorldPlace[]> = fc
  .tuple(
    ...towns.map((town) =>
      fc
        .record({
          itself: fc.boolean(),
          committees: fc.integer({ min: 0, max: 3 }),
          sites: fc.integer({ min: 0, max: 2 }),
        })
        .map(({ itself, committees, sites }): WorldPlace[] => [
          ...(itself ? [{ id: town, path: town, by: 'town' as const }] : []),
          ...Array.from({ length: committees }, (_, c) => `${town}/c${c}`).flatMap((path): WorldPlace[] => [
            { id: path, path, by: 'committee' },
            ...Array.from({ length: sites }, (_, s) => ({
              id: `${path}/s${s}`,
              path: `${path}/s${s}`,
              by: { site: 'gate' },
            })),
          ]),
        ]),
    ),
  )
  .map((groups) => groups.flat().map((place) => ({ ...place, id: place.id.replaceAll('/', '.') })))

/** Periods of one reporter follow each other without overlap, with gaps, in either rhythm. */
const periodsBy = (by: Reporting['by']): fc.Arbitrary<Reporting[]> =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: -3, max: LENGTH - 2 }), { minLength: 0, maxLength: 4 }),
      every: fc.array(fc.constantFrom('day' as const, 'week' as const), { minLength: 2, maxLength: 2 }),
      open: fc.boolean(),
    })
    .map(({ cuts, every, open }) => {
      const days = [...cuts].sort((a, b) => a - b).map((cut) => toDay(FIRST + cut))
      const periods: Reporting[] = []
      for (let i = 0; i + 1 < days.length; i += 2) {
        periods.push({ by, every: every[(i / 2) % 2]!, from: days[i]!, to: days[i + 1]! })
      }
      return periods.length === 0 && open ? [{ by, every: every[0]! }] : periods
    })

const reporting = fc
  .tuple(periodsBy('town'), periodsBy('committee'), periodsBy({ site: 'gate' }))
  .map((lists) => lists.flat())

const breakdown: fc.Arbitrary<FlowMeasure['breakdown']> = fc.constantFrom(
  undefined,
  { id: 'way', name: names, keys: KEYS.map((id) => ({ id, name: names })), total: 'sum' as const },
  { id: 'way', name: names, keys: KEYS.map((id) => ({ id, name: names })), total: { key: 'central' } },
)

export const anyMeasure: fc.Arbitrary<FlowMeasure | StockMeasure> = fc
  .record({ reporting, breakdown, stale: fc.integer({ min: 1, max: 12 }), stock: fc.boolean() })
  .map(({ reporting, breakdown, stale, stock }) => {
    const common = { ...described, reporting, ...(breakdown ? { breakdown } : {}) }
    return stock ? { ...common, kind: 'stock', staleAfterDays: stale } : { ...common, kind: 'flow' }
  })

const reportedValue = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
)

/** Reports in the order they were sent; the few days and places make corrections and withdrawals common. */
export function anyReports(
  places: readonly WorldPlace[],
  keys: readonly (string | null)[],
  value: fc.Arbitrary<number | null> = reportedValue,
): fc.Arbitrary<RawReport[]> {
  if (places.length === 0) return fc.constant([])
  return fc
    .array(
      fc.record({
        place: fc.constantFrom(...places.map(({ id }) => id)),
        day: fc.integer({ min: 0, max: LENGTH - 1 }).map((day) => FIRST + day),
        key: fc.constantFrom(...keys),
        value,
        estimated: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
      }),
      { maxLength: 120, size: 'max' },
    )
    .map((reports) => reports.map((report, i) => ({ ...report, seq: i + 1 })))
}

export const anyWorld: fc.Arbitrary<World> = fc
  .record({ places: townPlaces, measure: anyMeasure, quiet: fc.integer({ min: 0, max: 4 }) })
  .chain(({ places, measure, quiet }) =>
    anyReports(places, measure.breakdown ? [null, ...KEYS] : [null]).map((reports) => ({
      places,
      measure,
      reports,
      from: FIRST,
      to: FIRST + LENGTH - 1,
      today: FIRST + LENGTH - 1 - quiet,
    })),
  )

/** An area of the tree, whether it reports or not, and one that does not exist. */
export const anyArea: fc.Arbitrary<string> = fc.constantFrom(
  city,
  `${city}/310`,
  `${city}/3101`,
  ...towns,
  ...towns.map((town) => `${town}/c0`),
  `${towns[0]!}/c1/s0`,
  'nowhere',
)

/** A window inside the days of a world, or hanging over its edge. */
export const anySpan: fc.Arbitrary<{ from: number; to: number }> = fc
  .tuple(fc.integer({ min: -5, max: LENGTH + 3 }), fc.integer({ min: 0, max: LENGTH + 2 }))
  .map(([from, length]) => ({ from: FIRST + from, to: FIRST + from + length }))
