import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaLevel } from '#src/contract/catalog.ts'
import { type Panel, PanelForm } from '#src/contract/desk/panels.ts'
import type { Shape, SiteFilter } from '#src/contract/desk/selection.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { CellState } from '#src/contract/figures/cubes.ts'
import { parseSearch, stringifySearch } from '#src/state/address.ts'
import { defaultView, roundCamera } from '#src/state/params/view-params.ts'
import { readView, writeView } from './explore-search.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const range = fc.oneof(
  fc.constant('all' as const),
  fc.integer({ min: 1, max: 9999 }).map((last) => ({ last })),
  fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
)
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const camera = fc
  .record({
    lon: between(-180, 180),
    lat: between(-90, 90),
    zoom: between(0, 24),
    bearing: between(-180, 180),
    pitch: between(0, 85),
  })
  .map(roundCamera)
const place = fc.constantFrom('310118106', '310118106005', 'compound-0001', 'se.12_3~x', '小区七号')
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const panel: fc.Arbitrary<Panel> = fc.record({
  measure: slug,
  key: or(slug),
  form: or(fc.constantFrom(...PanelForm.options)),
  per: or(fc.constantFrom('residents', 'site', 'share')),
  mean: fc.boolean(),
  versus: or(slug),
})
const lon = between(-180, 180).map((value) => Number(value.toFixed(5)) + 0)
const lat = between(-90, 90).map((value) => Number(value.toFixed(5)) + 0)
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.tuple(lon, lat, lon, lat).map(
    ([a, b, c, d]): Shape => ({
      kind: 'box',
      west: Math.min(a, c),
      south: Math.min(b, d),
      east: Math.max(a, c),
      north: Math.max(b, d),
    }),
  ),
  fc.record({
    kind: fc.constant('circle' as const),
    lon,
    lat,
    radiusM: fc.integer({ min: 1, max: 500_000 }),
  }),
  fc.record({
    kind: fc.constant('lasso' as const),
    points: fc.array(fc.tuple(lon, lat), { minLength: 3, maxLength: 20 }),
  }),
)
const limit = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  between(0, 1e7).map((value) => value + 0),
)
const filter: fc.Arbitrary<SiteFilter> = fc
  .tuple(
    slug,
    fc.string({ minLength: 1 }),
    fc.oneof(
      fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map((values) => ({ values })),
      fc.record({ min: limit, max: limit }),
      limit.map((min) => ({ min })),
      limit.map((max) => ({ max })),
    ),
  )
  .map(([kind, attribute, wanted]) => ({ kind, attribute, ...wanted }))

const column = fc.oneof(
  slug,
  fc.tuple(slug, fc.constantFrom('change', 'state', 'floors', '层数')).map((parts) => parts.join('.')),
)
const someColumns = (maxLength: number) => fc.uniqueArray(column, { maxLength })
const fold = fc
  .record({ all: fc.boolean(), except: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }) })
  .map((one) => (one.all && one.except.length > 2 ? { ...one, except: [] } : one))

const anyView: fc.Arbitrary<ExploreView> = fc.record({
  area: or(place),
  measure: or(slug),
  key: or(slug),
  per: or(fc.constantFrom('residents', 'site', 'share')),
  range: or(range),
  compare: fc.oneof(fc.constantFrom('preceding', 'week', 'none'), day),
  versus: or(place),
  asOf: or(fc.constantFrom('2022-06-01T08:00:00+08:00', '2022-06-01T08:00:00Z', '2022-06-02T20:00:00+08:00')),
  beside: fc.boolean(),
  layers: or(
    fc.array(
      fc.oneof(
        slug,
        fc.tuple(slug, slug).map((parts) => parts.join('.')),
      ),
      { maxLength: 6 },
    ),
  ),
  place: or(place),
  areas: fc.array(place, { maxLength: 3 }),
  sites: fc.array(place, { maxLength: 3 }),
  shapes: fc.array(shape, { maxLength: 3 }),
  kinds: fc.array(slug, { maxLength: 3 }),
  filters: fc.array(filter, { maxLength: 4 }),
  states: fc.array(fc.constantFrom(...CellState.options), { maxLength: 3 }),
  camera: or(camera),
  table: fc.boolean(),
  rows: or(fc.constantFrom(...AreaLevel.options, 'site')),
  columns: or(someColumns(8)),
  pinned: someColumns(3),
  sorts: fc.array(fc.record({ column, descending: fc.boolean() }), { maxLength: 3 }),
  group: or(fc.constantFrom(...AreaLevel.options, 'kind', 'state')),
  fold: or(fold),
  panels: or(fc.array(panel, { maxLength: 5 })),
  multiples: or(
    fc.record({
      draw: fc.constantFrom('map', 'chart'),
      by: fc.constantFrom('district', 'town', 'committee', 'week'),
    }),
  ),
  playback: or(fc.record({ speed: fc.constantFrom(1, 2, 4, 8, 16), loop: fc.boolean(), grow: fc.boolean() })),
  lang: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom('light', 'dark'),
})

const addressOf = (view: ExploreView) => stringifySearch(writeView(view))

test('any view comes back from its address', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      for (const list of [view.layers, view.columns]) fc.pre(JSON.stringify(list) !== '["none"]')
      fc.pre(
        addressOf({ ...defaultView, panels: view.panels }) !== '?panels=none' || view.panels!.length === 0,
      )
      expect(readView(parseSearch(addressOf(view)))).toEqual({ view, broken: [] })
    }),
    { numRuns: 500 },
  )
})

test('any text at all gives a view, and names what it could not read', () => {
  const names = fc.constantFrom(
    'area',
    'measure',
    'days',
    'compare',
    'asof',
    'beside',
    'layers',
    'place',
    'sel',
    'sites',
    'shape',
    'kinds',
    'where',
    'states',
    'map',
    'table',
    'rows',
    'cols',
    'pins',
    'sort',
    'group',
    'shut',
    'panels',
    'multiples',
    'play',
    'versus',
    'lang',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const params = parseSearch(new URLSearchParams(pairs).toString())
      const { view, broken } = readView(params)
      for (const { param, value } of broken) expect(params[param]).toBe(value)
      expect(readView(parseSearch(addressOf(view)))).toEqual({ view, broken: [] })
    }),
  )
})

describe('an address', () => {
  test('names panels as they are spoken of, in any order of the words', () => {
    const [panel] = readView(parseSearch('?panels=overseas-arrivals.home:avg7:per-10k:line')).view.panels!
    expect(panel).toEqual({
      measure: 'overseas-arrivals',
      key: 'home',
      form: 'line',
      per: 'residents',
      mean: true,
      versus: null,
    })
    expect(addressOf({ ...defaultView, panels: [panel!] })).toBe(
      '?panels=overseas-arrivals.home:line:per-10k:avg7',
    )
    expect(readView(parseSearch('?panels=a:pie')).broken).toEqual([{ param: 'panels', value: 'a:pie' }])
  })

  test('names a moment as people write it: without seconds, with a plus sign that arrives as a blank', () => {
    for (const text of ['2022-06-02T20:00%2B08:00', '2022-06-02T20:00+08:00', '2022-06-02T20:00:00%2B08:00'])
      expect(readView(parseSearch(`?asof=${text}&beside=now`))).toMatchObject({
        view: { asOf: '2022-06-02T20:00:00+08:00', beside: true },
        broken: [],
      })
  })

  test('of the default view is empty', () => {
    expect(addressOf(defaultView)).toBe('')
  })

  test('says how the table is set up in few words', () => {
    const view: ExploreView = {
      ...defaultView,
      table: true,
      rows: 'site',
      columns: ['value', 'staff-back.change', 'at.floors'],
      pinned: ['value'],
      sorts: [
        { column: 'value', descending: true },
        { column: 'name', descending: false },
      ],
      group: 'town',
      fold: { all: true, except: ['310118106'] },
    }
    expect(addressOf(view)).toBe(
      '?table=open&rows=site&cols=value,staff-back.change,at.floors&pins=value&sort=-value,name&group=town&shut=all,310118106',
    )
  })

  test('is short and can be read aloud', () => {
    const view: ExploreView = {
      ...defaultView,
      area: '310118106',
      measure: 'coverage-60-plus',
      range: { from: '2022-04-05', to: '2022-06-03' },
      layers: ['compound', 'sentinel.testing'],
      camera: { lon: 121.27, lat: 31.18, zoom: 12.5, bearing: 0, pitch: 0 },
      lang: 'en',
    }
    expect(addressOf(view)).toBe(
      '?area=310118106&measure=coverage-60-plus&days=2022-04-05..2022-06-03' +
        '&layers=compound,sentinel.testing&map=121.27,31.18,12.5&lang=en',
    )
  })

  test('names a single day once', () => {
    expect(addressOf({ ...defaultView, range: { from: '2022-06-03', to: '2022-06-03' } })).toBe(
      '?days=2022-06-03',
    )
  })

  test('keeps parameters that are not ours', () => {
    expect(
      stringifySearch(writeView({ ...defaultView, table: true }, parseSearch('?scenario=slow&table=no'))),
    ).toBe('?table=open&scenario=slow')
  })
})

describe('a broken link', () => {
  test.each([
    ['days', '2022-06-31'],
    ['days', '2022-06-03..2022-06-01'],
    ['days', 'last-0'],
    ['days', '2022-06-01..2022-06-02..2022-06-03'],
    ['map', '121,31'],
    ['map', '181,31,9'],
    ['map', '121,,9'],
    ['measure', 'No Such'],
    ['layers', 'compound,'],
    ['layers', ''],
    ['compare', 'year'],
    ['area', '<script>'],
    ['asof', 'yesterday'],
    ['table', 'maybe'],
    ['rows', 'street'],
    ['cols', 'a,,b'],
    ['pins', ''],
    ['sort', '-'],
    ['group', 'value'],
    ['shut', ''],
    ['lang', 'fr'],
    ['theme', 'sepia'],
  ])('says that %s=%s means nothing, and keeps the rest', (param, value) => {
    const { view, broken } = readView({ place: 'compound-1', [param]: value })
    expect(broken).toEqual([{ param, value }])
    expect(view).toEqual({ ...defaultView, place: 'compound-1' })
  })
})
