import { BitmapLayer, PathLayer, SolidPolygonLayer } from '@deck.gl/layers'
import type { Border } from '../geometry/borders.ts'
import type { Piece } from '../geometry/geometry.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { GlowImage } from './glow-image.ts'

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

/** The plate's thickness: its shape let down into the ground, so that it shows below whichever edge is nearest. */
export function slabLayers(
  pieces: readonly Piece[],
  edges: readonly Border[],
  metres: number,
  tokens: MapTokens,
  unit: number,
) {
  return [
    edgeLine('plate-slab-line', edges, -metres, 'map-slab-line', 4, tokens, unit),
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
export function plateEdge(edges: readonly Border[], tokens: MapTokens, unit: number) {
  return edgeLine('plate-edge', edges, 0, 'map-edge', 4.4, tokens, unit)
}

/** The line that parts the fills from their edge. */
export function plateRim(edges: readonly Border[], tokens: MapTokens, unit: number) {
  return edgeLine('plate-rim', edges, 0, 'map-town-line', 1.3, tokens, unit)
}

function edgeLine(
  id: string,
  edges: readonly Border[],
  height: number,
  color: TokenName,
  width: number,
  tokens: MapTokens,
  unit: number,
) {
  return new PathLayer<Border>({
    id,
    data: edges,
    getPath: ({ path }) => path.map(([lon, lat]): [number, number, number] => [lon, lat, height]),
    getColor: [...tokens.rgb[color], 255],
    getWidth: width * unit,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    updateTriggers: { getPath: height, getColor: tokens, getWidth: unit },
    parameters: FLAT,
  })
}
