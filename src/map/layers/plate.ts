import type { Layer } from '@deck.gl/core'
import type { Segments } from '../geometry/borders.ts'
import type { MapTokens } from '../tokens.ts'
import { strokes } from './lines.ts'
import { sheet } from './sheets/sheet-layer.ts'

/** The plate's thickness: its shape let down into the ground, so that it shows below whichever edge is nearest. */
export function slabLayers(top: Segments, bottom: Segments, tokens: MapTokens, unit: number): Layer[] {
  return [
    strokes({ id: 'plate-slab-line', segments: bottom, color: 'map-slab-line', width: 4 }, tokens, unit),
    sheet<unknown>({
      id: 'plate-slab',
      data: sides(top, bottom),
      _normalize: false,
      getFillColor: () => [...tokens.rgb['map-slab'], 255],
      updateTriggers: { getFillColor: [tokens] },
    }),
  ]
}

/** Four corners and two triangles a segment, standing between its place above and the same one below. */
function sides(top: Segments, bottom: Segments) {
  const corners = [top.source, top.target, bottom.target, bottom.source]
  const positions = new Float64Array(top.length * 12)
  const indices = new Uint32Array(top.length * 6)
  for (let side = 0; side < top.length; side++) {
    const first = side * 4
    corners.forEach((ends, at) => {
      positions.set(ends.subarray(side * 3, side * 3 + 3), (first + at) * 3)
    })
    indices.set([first, first + 1, first + 2, first, first + 2, first + 3], side * 6)
  }
  return {
    length: top.length,
    startIndices: Uint32Array.from({ length: top.length + 1 }, (_, side) => side * 4),
    attributes: { getPolygon: { value: positions, size: 3 }, indices: { value: indices, size: 1 } },
  }
}

/** The bright edge, half of it under the fills. */
export function plateEdge(segments: Segments, tokens: MapTokens, unit: number) {
  return strokes({ id: 'plate-edge', segments, color: 'map-edge', width: 4.4 }, tokens, unit)
}

/** The line that parts the fills from their edge. */
export function plateRim(segments: Segments, tokens: MapTokens, unit: number) {
  return strokes({ id: 'plate-rim', segments, color: 'map-town-line', width: 1.3 }, tokens, unit)
}
