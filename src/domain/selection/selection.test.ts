import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everything, Selection, type Shape, type SiteFilter } from '#src/contract/desk/selection.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { cutRows, runsOf } from '#src/domain/rows.ts'
import { isInRing } from '../outline.ts'
import { runOf } from '../places.ts'
import { choosable, countSites, countValues } from './counts.ts'
import { metresBetween } from './distance.ts'
import { type Excluded, holds, pick } from './pick.ts'
import { buildPlaceTable, type SelectableArea, type SelectableSite } from './place-table.ts'
import { rowsIn } from './rows-in.ts'
import { readSelection, writeSelection } from './selection-text.ts'

const runs = { seed: 20220603, numRuns: 300 }
const areaPaths = [
  '31',
  '31/310',
  '31/310/a',
  '31/310/a/1',
  '31/310/a/2',
  '31/310/b',
  '31/310/b/1',
  '31/3101',
]
const codeOf = (path: string) => path.replaceAll('/', '.')
const kinds = ['gate', 'hall'] as const
const degrees = (from: number) =>
  fc.integer({ min: 0, max: 2000 }).map((n) => Math.round(from * 10_000 + n) / 10_000)
const anyPoint = fc.tuple(degrees(121.1), degrees(31.1))

const anyAreas: fc.Arbitrary<SelectableArea[]> = fc
  .array(fc.option(anyPoint), { minLength: areaPaths.length, maxLength: areaPaths.length })
  .map((points) => areaPaths.map((path, i) => ({ code: codeOf(path), path, point: points[i]! })))

const anySites: fc.Arbitrary<SelectableSite[]> = fc
  .array(
    fc.record({
      area: fc.constantFrom(...areaPaths.slice(2)),
      kind: fc.constantFrom(...kinds),
      point: anyPoint,
      attributes: fc.record(
        {
          foreign: fc.boolean(),
          floors: fc.integer({ min: 1, max: 9 }),
          use: fc.constantFrom('shop', 'office'),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 30, size: 'max' },
  )
  .map((sites) =>
    sites.map(({ area, kind, point: [lon, lat], attributes }, i) => {
      const id = `s${i}`
      return { id, kind, path: `${area}/${id}`, lon, lat, attributes }
    }),
  )

const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.tuple(anyPoint, anyPoint).map(
    ([[a, b], [c, d]]): Shape => ({
      kind: 'box',
      west: Math.min(a, c),
      south: Math.min(b, d),
      east: Math.max(a, c),
      north: Math.max(b, d),
    }),
  ),
  fc
    .record({ point: anyPoint, radiusM: fc.integer({ min: 1, max: 15_000 }) })
    .map(({ point: [lon, lat], radiusM }): Shape => ({ kind: 'circle', lon, lat, radiusM })),
  fc.array(anyPoint, { minLength: 3, maxLength: 12 }).map((points): Shape => ({ kind: 'lasso', points })),
)

const anyFilter: fc.Arbitrary<SiteFilter> = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.constantFrom<Omit<SiteFilter, 'kind'>>(
      { attribute: 'foreign', values: ['true'] },
      { attribute: 'foreign', values: ['false'] },
      { attribute: 'use', values: ['shop'] },
      { attribute: 'floors', min: 3 },
      { attribute: 'floors', min: 2, max: 6 },
    ),
  )
  .map(([kind, filter]) => ({ kind, ...filter }))

const anySelection: fc.Arbitrary<Selection> = fc.record({
  areas: fc.array(fc.constantFrom(...areaPaths.map(codeOf), 'nowhere'), { maxLength: 2 }),
  sites: fc.array(
    fc.integer({ min: 0, max: 30 }).map((i) => `s${i}`),
    { maxLength: 2 },
  ),
  shapes: fc.array(anyShape, { maxLength: 2 }),
  kinds: fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 1 }),
  filters: fc.array(anyFilter, { maxLength: 2 }),
  states: fc.constant([]),
})

/** The law of cosines, which is not the product's way to a distance. */
function cosineMetres(lonA: number, latA: number, lonB: number, latB: number): number {
  const [a, b, turn] = [latA, latB, lonB - lonA].map((value) => (value * Math.PI) / 180) as [
    number,
    number,
    number,
  ]
  return (
    6_371_008.8 *
    Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)))
  )
}

function isInShape(shape: Shape, point: readonly [number, number] | null): boolean {
  if (!point) return false
  const [lon, lat] = point
  if (shape.kind === 'box')
    return lon >= shape.west && lon <= shape.east && lat >= shape.south && lat <= shape.north
  if (shape.kind === 'circle') return cosineMetres(lon, lat, shape.lon, shape.lat) <= shape.radiusM
  return isInRing(shape.points, point)
}

function isHeld(
  selection: Selection,
  path: string,
  id: string,
  point: readonly [number, number] | null,
): boolean {
  const { areas, sites, shapes } = selection
  if (areas.length + sites.length + shapes.length === 0) return true
  return (
    areas.some((code) =>
      areaPaths.some((area) => codeOf(area) === code && (path === area || path.startsWith(`${area}/`))),
    ) ||
    sites.includes(id) ||
    shapes.some((shape) => isInShape(shape, point))
  )
}

function isCounted({ kind, attributes }: SelectableSite, { kinds: of, filters }: Selection): boolean {
  if (of.length > 0 && !of.includes(kind)) return false
  return filters.every((filter) => {
    const value = attributes[filter.attribute]
    if (filter.kind !== kind) return true
    if (filter.values) return filter.values.includes(String(value ?? false))
    return typeof value === 'number' && value >= (filter.min ?? -1) && value <= (filter.max ?? 99)
  })
}

const anyTown = fc.record({
  areas: anyAreas,
  sites: anySites,
  selection: anySelection,
  within: fc.constantFrom(...areaPaths),
})
const none: Excluded = { areas: new Set(), sites: new Set() }

describe('a selection holds what plain words say', () => {
  test('rows of a cube, whoever reports it', () => {
    fc.assert(
      fc.property(anyTown, fc.infiniteStream(fc.boolean()), ({ areas, sites, selection, within }, draw) => {
        const isIn = (path: string) => path === within || path.startsWith(`${within}/`)
        const reporters = [...areas.map(({ code, path }) => ({ id: code, path })), ...sites].filter(
          () => draw.next().value,
        )
        const out = reporters.filter(() => draw.next().value && draw.next().value).map(({ id }) => id)
        const excluded = { areas: new Set(out.filter((id) => !id.startsWith('s'))), sites: new Set(out) }
        const places = buildPlaceIndex(reporters)
        const picked = pick(buildPlaceTable(areas, sites), { ...selection, states: ['missing'] }, excluded)
        const rows = runsOf(cutRows(rowsIn(picked, places), runOf(places, within)))
        const found = rows.flatMap(({ lo, hi }) => places.ids.slice(lo, hi))
        const wanted = places.ids.filter((id) => {
          if (out.includes(id)) return false
          const site = sites.find((one) => one.id === id)
          if (site)
            return (
              isIn(site.path) &&
              isHeld(selection, site.path, id, [site.lon, site.lat]) &&
              isCounted(site, selection)
            )
          const area = areas.find(({ code }) => code === id)!
          return isIn(area.path) && isHeld(selection, area.path, id, area.point)
        })
        expect(found).toEqual(wanted)
        const one = places.ids.filter((id, row) => isIn(places.paths[row]!) && holds(picked, id))
        expect(one).toEqual(wanted)
      }),
      runs,
    )
  })

  test('sites of each kind, and what is beside a choice when its own filters are left out', () => {
    fc.assert(
      fc.property(anyTown, anySelection, ({ areas, sites, selection, within }, before) => {
        const table = buildPlaceTable(areas, sites)
        pick(table, before, { areas: new Set(), sites: new Set(['s0']) })
        pick(table, before, none)
        const picked = pick(table, selection, none)
        const inside = sites.filter(
          ({ id, path, lon, lat }) =>
            path.startsWith(`${within}/`) && isHeld(selection, path, id, [lon, lat]),
        )
        for (const kind of kinds) {
          const own = inside.filter((site) => site.kind === kind)
          const count = countSites(picked, within, () => true).get(kind) ?? 0
          expect(count).toBe(own.filter((site) => isCounted(site, selection)).length)
          const beside = { kind, attribute: 'use', within, isThere: () => true }
          const rest = {
            ...selection,
            filters: selection.filters.filter((one) => one.kind !== kind || one.attribute !== 'use'),
          }
          const choices = countValues(picked, beside)
          const among = [...choices.values()].reduce((sum, count) => sum + count, 0)
          expect(choosable(picked, beside).length).toBe(among)
          for (const use of ['shop', 'office', 'false'])
            expect(choices.get(use) ?? 0).toBe(
              own.filter((site) => isCounted(site, rest) && String(site.attributes.use ?? false) === use)
                .length,
            )
        }
      }),
      runs,
    )
  })
})

test('metres between Shanghai and Beijing', () => {
  expect(metresBetween(121.4737, 31.2304, 116.4074, 39.9042) / 1000).toBeCloseTo(1067.3, 0)
})

test('nothing chosen is everything, in one run', () => {
  const places = buildPlaceIndex([{ id: 'a', path: 'a' }])
  expect(rowsIn(pick(buildPlaceTable([], []), everything), places)).toEqual({ lo: 0, hi: 1 })
})

test('a selection comes back from the parameters it is written to', () => {
  fc.assert(
    fc.property(anySelection, (selection) => {
      const text = new URLSearchParams(writeSelection(selection)).toString()
      expect(Selection.parse(readSelection(Object.fromEntries(new URLSearchParams(text))))).toEqual(selection)
    }),
    runs,
  )
})
