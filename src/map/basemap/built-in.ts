import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import type { MapTokens } from '../tokens.ts'

export const SEA = 'built-in-sea'

/**
 * The ground under the built-in basemap. Its shapes are deck.gl's (layers/base.ts): they are there with the first frame and need
 * neither a worker nor a request.
 */
export function builtInStyle(tokens: MapTokens): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: SEA, type: 'background', paint: { 'background-color': tokens.css['map-sea'] } }],
  }
}

export function recolourBuiltIn(map: MapLibreMap, tokens: MapTokens) {
  if (map.getLayer(SEA)) map.setPaintProperty(SEA, 'background-color', tokens.css['map-sea'])
}
