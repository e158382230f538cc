import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { Segments } from '../geometry/borders.ts'
import type { Piece } from '../geometry/geometry.ts'
import type { MapTokens } from '../tokens.ts'
import { strokes } from './lines.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

/** Every side in the same colour: it is a shadow, not a building. */
const UNLIT = { ambient: 1, diffuse: 0, specularColor: [0, 0, 0] as [number, number, number] }

/** The plate's thickness: its shape let down into the ground, so that it shows below whichever edge is nearest. */
export function slabLayers(
  pieces: readonly Piece[],
  bottom: Segments,
  metres: number,
  tokens: MapTokens,
  unit: number,
): Layer[] {
  return [
    strokes({ id: 'plate-slab-line', segments: bottom, color: 'map-slab-line', width: 4 }, tokens, unit),
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
export function plateEdge(segments: Segments, tokens: MapTokens, unit: number) {
  return strokes({ id: 'plate-edge', segments, color: 'map-edge', width: 4.4 }, tokens, unit)
}

/** The line that parts the fills from their edge. */
export function plateRim(segments: Segments, tokens: MapTokens, unit: number) {
  return strokes({ id: 'plate-rim', segments, color: 'map-town-line', width: 1.3 }, tokens, unit)
}
