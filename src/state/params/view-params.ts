import { everything } from '#src/contract/desk/selection.ts'
import { Camera, Compare, type ExploreView, Theme, ViewRange } from '#src/contract/desk/view.ts'
import { LayerId, Locale, Moment, PlaceId, Slug } from '#src/contract/primitives.ts'
import { type Param, type Params, type Parser, valid } from '#src/state/address.ts'
import { dividedBy, multiples, panels, playback } from './panel-params.ts'
import { selectionAddress } from './selection-params.ts'
import { asItComes, tableAddress } from './table-params.ts'

export const word = <T extends string>(name: string, schema: Parser<T>): Param<T> => ({
  name,
  read: (text) => valid(schema, text),
  write: (value) => value,
})

const days: Param<ViewRange> = {
  name: 'days',
  read: (text) => {
    if (text === 'all') return 'all'
    const last = /^last-([1-9]\d{0,3})$/.exec(text)
    if (last) return { last: Number(last[1]) }
    const [from, to = from, ...rest] = text.split('..')
    return rest.length > 0 ? undefined : valid(ViewRange, { from, to })
  },
  write: (range) => {
    if (range === 'all') return range
    if ('last' in range) return `last-${range.last}`
    return range.from === range.to ? range.from : `${range.from}..${range.to}`
  },
}

const layers: Param<string[]> = {
  name: 'layers',
  read: (text) => (text === 'none' ? [] : valid(LayerId.array(), text.split(','))),
  write: (ids) => (ids.length === 0 ? 'none' : ids.join(',')),
}

const trimmed = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0

/** The precision an address keeps: a metre, a hundredth of a zoom, a tenth of a degree. */
export function roundCamera(camera: Camera): Camera {
  return {
    lon: trimmed(camera.lon, 5),
    lat: trimmed(camera.lat, 5),
    zoom: trimmed(camera.zoom, 2),
    bearing: trimmed(camera.bearing, 1),
    pitch: trimmed(camera.pitch, 1),
  }
}

const map: Param<Camera> = {
  name: 'map',
  read: (text) => {
    const parts = text.split(',')
    if (parts.length < 3 || parts.length > 5 || parts.some((part) => part.trim() === '')) return undefined
    const [lon, lat, zoom, bearing = 0, pitch = 0] = parts.map(Number)
    return valid(Camera, { lon, lat, zoom, bearing, pitch })
  },
  write: (camera) => {
    const { lon, lat, zoom, bearing, pitch } = roundCamera(camera)
    const tail = pitch !== 0 ? [bearing, pitch] : bearing !== 0 ? [bearing] : []
    return [lon, lat, zoom, ...tail].join(',')
  },
}

const table: Param<boolean> = {
  name: 'table',
  read: (text) => (text === 'open' ? true : undefined),
  write: () => 'open',
}

/** `2022-06-02T20:00:00+08:00`, seconds may be left out; a plus sign that was not escaped arrives as a blank. */
export const asOf: Param<Moment> = {
  name: 'asof',
  read: (text) => valid(Moment, text.replace(' ', '+').replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00')),
  write: (value) => value,
}

const beside: Param<boolean> = {
  name: 'beside',
  read: (text) => (text === 'now' ? true : undefined),
  write: () => 'now',
}

export const defaultView: ExploreView = {
  area: null,
  measure: null,
  key: null,
  per: null,
  range: null,
  compare: 'preceding',
  versus: null,
  asOf: null,
  beside: false,
  layers: null,
  place: null,
  ...everything,
  camera: null,
  table: false,
  ...asItComes,
  panels: null,
  multiples: null,
  playback: null,
  lang: 'zh',
  theme: 'light',
}

/** In the order in which they stand in an address. */
export const viewParams: Params<ExploreView> = {
  area: word('area', PlaceId),
  measure: word('measure', Slug),
  key: word('key', Slug),
  per: dividedBy,
  range: days,
  compare: word('compare', Compare),
  versus: word('versus', PlaceId),
  asOf,
  beside,
  layers,
  place: word('place', PlaceId),
  ...selectionAddress,
  camera: map,
  table,
  ...tableAddress,
  panels,
  multiples,
  playback,
  lang: word('lang', Locale),
  theme: word('theme', Theme),
}
