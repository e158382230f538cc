import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { graphics } from '../../src/map/engine/graphics/create-map.ts'
import { makeBareMap } from '../pages/bare-map.ts'
import { offerGestures } from './gestures.ts'
import { makeMillion } from './places.ts'

/** MapLibre and one layer of deck.gl, handed its points as columns: nothing can draw them with less. */

const { sites } = makeMillion(Number(new URLSearchParams(location.search).get('sites')))
const place = document.getElementById('root')!
place.style.cssText = 'position:absolute;inset:0'
const map = makeBareMap(place, graphics() === 'card')
const layer = new ScatterplotLayer({
  id: 'points',
  data: { length: sites.ids.length, attributes: { getPosition: { value: sites.positions, size: 2 } } },
  // As large as ours from far.
  getRadius: 2.64,
  radiusUnits: 'pixels',
  getFillColor: [20, 90, 160, 255],
  parameters: { depthCompare: 'always', depthWriteEnabled: false },
})
map.addControl(new MapLibreOverlay({ interleaved: true, layers: [layer], useDevicePixels: true }))
const jump = ({ lon, lat, zoom }: { lon: number; lat: number; zoom: number }) =>
  map.jumpTo({ center: [lon, lat], zoom })
map.on('load', () => map.once('idle', () => offerGestures(jump)))
