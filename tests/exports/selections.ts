import fc from 'fast-check'
import { everything, type Selection, type Shape, type SiteFilter } from '#src/contract/desk/selection.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { areas, sites } from '#tests/api/figures/worlds.ts'

/** What a reader may choose of the worlds' places: by name, drawn, by kind, attribute and state, and all of these together. */

/** Between the points of places: what lies on a line may fall on either side. */
const lon = fc.integer({ min: -10, max: 300 }).map((step) => 121.00005 + step * 0.0001)
const lat = fc.integer({ min: -10, max: 200 }).map((step) => 31.00005 + step * 0.0001)
const point = fc.tuple(lon, lat)

const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.tuple(point, point).map(
    ([[a, b], [c, d]]): Shape => ({
      kind: 'box',
      west: Math.min(a, c),
      east: Math.max(a, c),
      south: Math.min(b, d),
      north: Math.max(b, d),
    }),
  ),
  fc.record({ kind: fc.constant('circle' as const), lon, lat, radiusM: fc.integer({ min: 50, max: 1500 }) }),
  fc.tuple(point, point, point, fc.array(point, { maxLength: 3 })).map(
    ([a, b, c, more]): Shape => ({
      kind: 'lasso',
      points: [a, b, c, ...more],
    }),
  ),
)
const filter: fc.Arbitrary<SiteFilter> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom('east', 'west'), { minLength: 1 })
    .map((values) => ({ kind: 'gate', attribute: 'side', values })),
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([min, more]) => ({ kind: 'gate', attribute: 'lanes', min, max: min + more })),
  fc.integer({ min: 0, max: 2 }).map((max) => ({ kind: 'gate', attribute: 'lanes', max })),
)
const states: CellState[] = ['value', 'zero', 'missing', 'not-expected', 'estimated', 'suppressed', 'stale']

/** Each part is empty as often as not. */
const orNone = <T>(some: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> => fc.oneof(fc.constant([] as T[]), some)
const someOf = <T>(list: readonly T[], most: number) =>
  orNone(fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: most }))

export const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    areas: someOf(
      areas.filter(({ level }) => level === 'town' || level === 'committee').map(({ code }) => code),
      2,
    ),
    sites: someOf(
      sites.map(({ id }) => id),
      3,
    ),
    shapes: orNone(fc.array(shape, { minLength: 1, maxLength: 2 })),
    kinds: fc.constantFrom<string[]>([], [], ['gate'], ['booth']),
    filters: orNone(fc.array(filter, { minLength: 1, maxLength: 2 })),
    states: someOf(states, 4),
  })
  .map((parts) => ({ ...everything, ...parts }))
