import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { builtInStyle, recolourBuiltIn, reshapeBuiltIn } from '../basemap/built-in.ts'
import { basemapKind, rasterStyle } from '../basemap/configured.ts'
import type { MapTokens } from '../tokens.ts'
import type { BaseShapes } from '../types.ts'
import type { Geometry } from './geometry.ts'

interface Setting {
  basemap: string | null
  base?: BaseShapes
}

/** The built-in outlines come first in any case: a deployment's own basemap may take its time, or never come. */
export function firstStyle(geometry: Geometry, { base }: Setting, tokens: MapTokens): StyleSpecification {
  return builtInStyle(geometry, base, tokens)
}

/** Replaces the outlines by what the deployment has set; on failure they stay, and the host is told. */
export async function applyBasemap(map: MapLibreMap, setting: string, tokens: MapTokens, failed: () => void) {
  try {
    const kind = basemapKind(setting)
    if (kind === 'pmtiles') {
      const { pmtilesStyle } = await import('../basemap/pmtiles-style.ts')
      map.setStyle(await pmtilesStyle(setting, tokens), { diff: false })
    } else map.setStyle(kind === 'raster' ? rasterStyle(setting) : setting, { diff: false })
  } catch {
    failed()
  }
}

export function refreshBasemap(
  map: MapLibreMap,
  geometry: Geometry,
  { base }: Setting,
  tokens: MapTokens,
  shaped: boolean,
) {
  if (!map.isStyleLoaded() && !map.getLayer('sea')) return
  recolourBuiltIn(map, tokens)
  if (shaped) reshapeBuiltIn(map, geometry, base)
}
