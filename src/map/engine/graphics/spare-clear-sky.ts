import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * A style without a sky has a transparent one in MapLibre, drawn over the whole screen with an arc cosine a pixel: it takes a machine
 * without a graphics card longer than the land does. The sky of a deployment's own style is drawn as ever.
 */
export function spareClearSky(map: MapLibreMap): void {
  const { painter } = map
  const { sky } = painter.drawFunctions
  painter.drawFunctions = {
    ...painter.drawFunctions,
    sky: (...given) => {
      if (map.getSky()) sky(...given)
    },
  }
}
