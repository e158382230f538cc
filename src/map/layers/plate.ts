import type { Layer } from '@deck.gl/core'
import { BitmapLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers'
import { type Border, segmentsOf } from '../geometry/borders.ts'
import type { Piece } from '../geometry/geometry.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import { CLEAR } from './fills.ts'
import type { GlowImage } from './glow-image.ts'
import { hairlines } from './lines.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

/** Every side in the same colour: it is a shadow, not a building. */
const UNLIT = { ambient: 1, diffuse: 0, specularColor: [0, 0, 0] as [number, number, number] }

export function glowLayer(id: string, { image, bounds }: GlowImage, tokens: MapTokens) {
  return new BitmapLayer({
    id,
    image,
    bounds,
    tintColor: tokens.rgb['map-glow'],
    parameters: FLAT,
  })
}

export interface PlateLines {
  edges: readonly Border[]
  /** How near the camera stands: nobody sees finer than that. */
  zoom: number
}

/** The plate's thickness: its shape let down into the ground, so that it shows below whichever edge is nearest. */
export function slabLayers(
  pieces: readonly Piece[],
  lines: PlateLines,
  metres: number,
  tokens: MapTokens,
  unit: number,
): Layer[] {
  return [
    ...roundedLine('plate-slab-line', lines, -metres, 'map-slab-line', 4, tokens, unit),
    new SolidPolygonLayer<Piece>({
      id: 'plate-slab',
      data: pieces,
      getPolygon: ({ polygon }) => polygon,
      extruded: true,
      getElevation: -metres,
      getFillColor: [...tokens.rgb['map-slab'], 255],
      material: UNLIT,
      updateTriggers: { getElevation: metres },
      parameters: FLAT,
    }),
  ]
}

/** The bright edge, half of it under the fills. */
export function plateEdge(lines: PlateLines, tokens: MapTokens, unit: number): Layer[] {
  return roundedLine('plate-edge', lines, 0, 'map-edge', 4.4, tokens, unit)
}

/** The line that parts the fills from their edge. */
export function plateRim({ edges, zoom }: PlateLines, tokens: MapTokens, unit: number) {
  const segments = segmentsOf(edges, zoom, every)
  return hairlines({ id: 'plate-rim', segments, color: 'map-town-line', width: 1.3 }, tokens, unit)
}

const every = () => true

/** Wide enough for its corners to be seen: a dot at each makes them round. */
function roundedLine(
  id: string,
  { edges, zoom }: PlateLines,
  height: number,
  color: TokenName,
  width: number,
  tokens: MapTokens,
  unit: number,
): Layer[] {
  const segments = segmentsOf(edges, zoom, every, height)
  return [
    hairlines({ id, segments, color, width }, tokens, unit),
    new ScatterplotLayer({
      id: `${id}-corners`,
      data: {
        length: segments.length,
        attributes: { getPosition: { value: segments.target, size: 3 } },
      },
      getRadius: (width * unit) / 2,
      radiusUnits: 'pixels',
      billboard: true,
      getFillColor: [...tokens.rgb[color], 255],
      // Said for each dot, as the rings of alarms say it: drawn alike, they share what the graphics make ready.
      getLineColor: () => CLEAR,
      parameters: FLAT,
    }),
  ]
}
