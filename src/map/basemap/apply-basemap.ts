import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapTokens } from '../tokens.ts'
import { basemapKind, rasterStyle } from './configured.ts'

/** Replaces the outlines by what the deployment has set; on failure they stay, and the host is told. */
export async function applyBasemap(
  map: MapLibreMap,
  setting: string,
  tokens: MapTokens,
  failed: (cause: unknown) => void,
) {
  try {
    const kind = basemapKind(setting)
    if (kind === 'pmtiles') {
      const { pmtilesStyle } = await import('./pmtiles-style.ts')
      map.setStyle(await pmtilesStyle(setting, tokens), { diff: false })
    } else map.setStyle(kind === 'raster' ? rasterStyle(setting) : setting, { diff: false })
  } catch (cause) {
    failed(cause)
  }
}
