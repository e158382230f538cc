import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import '../../src/ui/tokens.css'
import { classOf } from '../../src/map/classes.ts'
import { readTokens, type TokenName } from '../../src/map/tokens.ts'
import { offerDrag, spanAt } from './drag.ts'
import { CAMERA, DAYS, makeTownMap, SITES } from './town-map.ts'

/** MapLibre + deck.gl and nothing else: the same points, recoloured by bare prefix sums. */

setWorkerUrl(workerUrl)
const { town, sites, scale } = makeTownMap()
const place = document.getElementById('root')!
place.style.cssText = 'position:absolute;inset:0 420px 0 0'
const tokens = readTokens(place)
const ramp = scale.ramp.map((step): [number, number, number, number] => [
  ...tokens.rgb[`ramp-${step}` as TokenName],
  255,
])
const sums = new Int32Array((DAYS + 1) * SITES)
for (let day = 0; day < DAYS; day++)
  for (let site = 0; site < SITES; site++)
    sums[(day + 1) * SITES + site] = sums[day * SITES + site]! + Math.max(0, town.values[site * DAYS + day]!)

const map = new MapLibreMap({
  container: place,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'back', type: 'background', paint: { 'background-color': '#dfe7ee' } }],
  },
  center: [CAMERA.lon, CAMERA.lat],
  zoom: CAMERA.zoom,
  attributionControl: false,
  canvasContextAttributes: { antialias: true },
  renderWorldCopies: false,
  fadeDuration: 0,
})
const overlay = new MapLibreOverlay({ interleaved: true, layers: [], useDevicePixels: true })
map.addControl(overlay)
const data = { length: SITES }
type At = { index: number }

function show({ from, to }: { from: number; to: number }): void {
  const above = (to + 1) * SITES
  const below = from * SITES
  overlay.setProps({
    layers: [
      new ScatterplotLayer<unknown>({
        id: 'points',
        data,
        getPosition: (_: unknown, { index }: At): [number, number] => [
          sites.positions[index * 2]!,
          sites.positions[index * 2 + 1]!,
        ],
        getRadius: 3,
        radiusUnits: 'pixels',
        getFillColor: (_: unknown, { index }: At) =>
          ramp[classOf(sums[above + index]! - sums[below + index]!, scale)]!,
        updateTriggers: { getFillColor: [from, to] },
        parameters: { depthCompare: 'always', depthWriteEnabled: false },
      }),
    ],
  })
  map.triggerRepaint()
}

map.on('load', () => {
  show(spanAt(0))
  map.once('idle', () => offerDrag(show))
})
