import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Geometry } from '../engine/geometry.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { BaseShapes } from '../types.ts'

const PAINT: {
  layer: string
  property: 'background-color' | 'fill-color' | 'line-color'
  token: TokenName
}[] = [
  { layer: 'sea', property: 'background-color', token: 'map-sea' },
  { layer: 'land', property: 'fill-color', token: 'map-land' },
  { layer: 'districts', property: 'fill-color', token: 'map-near' },
  { layer: 'water', property: 'fill-color', token: 'map-water' },
  { layer: 'town-lines', property: 'line-color', token: 'map-near-line' },
  { layer: 'district-lines', property: 'line-color', token: 'map-line' },
]

/** Sea, land, water and the outlines that were given: no request to anybody, and no labels of its own. */
export function builtInStyle(
  geometry: Geometry,
  base: BaseShapes | undefined,
  tokens: MapTokens,
): StyleSpecification {
  const data = shapesOf(geometry, base)
  const source = (name: keyof typeof data) => ({ type: 'geojson' as const, data: data[name], tolerance: 0.2 })
  const css = (layer: string) => tokens.css[PAINT.find((one) => one.layer === layer)!.token]
  return {
    version: 8,
    sources: {
      land: source('land'),
      water: source('water'),
      districts: source('districts'),
      towns: source('towns'),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': css('sea') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': css('land') } },
      { id: 'districts', type: 'fill', source: 'districts', paint: { 'fill-color': css('districts') } },
      { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': css('water') } },
      {
        id: 'town-lines',
        type: 'line',
        source: 'towns',
        minzoom: 8.6,
        paint: { 'line-color': css('town-lines'), 'line-width': 0.7 },
      },
      {
        id: 'district-lines',
        type: 'line',
        source: 'districts',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': css('district-lines'), 'line-width': 1.2 },
      },
    ],
  }
}

/** New colours on the same shapes. */
export function recolourBuiltIn(map: MapLibreMap, tokens: MapTokens) {
  for (const { layer, property, token } of PAINT) {
    if (map.getLayer(layer)) map.setPaintProperty(layer, property, tokens.css[token])
  }
}

/** New shapes under the same colours. */
export function reshapeBuiltIn(map: MapLibreMap, geometry: Geometry, base: BaseShapes | undefined) {
  const data = shapesOf(geometry, base)
  for (const name of Object.keys(data) as (keyof typeof data)[])
    map.getSource<GeoJSONSource>(name)?.setData(data[name])
}

function shapesOf(geometry: Geometry, base: BaseShapes | undefined) {
  const level = (name: 'district' | 'town') => geometry.pieces[name].map(({ polygon }) => polygon)
  return {
    land: shape(base?.land ?? []),
    water: shape(base?.water ?? []),
    districts: shape(level('district')),
    towns: shape(level('town')),
  }
}

function shape(coordinates: MultiPolygonCoordinates): GeoJSON.Feature<GeoJSON.MultiPolygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } }
}
