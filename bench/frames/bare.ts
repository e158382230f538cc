import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import '../../src/ui/tokens.css'
import { classOf } from '../../src/map/classes.ts'
import { readTokens, type TokenName } from '../../src/map/tokens.ts'
import { DAYS, makeTownMap, SITES } from '../city/town-map.ts'
import { makeBareMap } from '../pages/bare-map.ts'
import { offerDrag, spanAt } from './drag.ts'

/** MapLibre + deck.gl and nothing else: the same points, recoloured by bare prefix sums. */

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

const map = makeBareMap(place, true)
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
