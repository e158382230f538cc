import type { AreaLevel } from '#src/contract/catalog.ts'
import { isInRing } from '#src/domain/outline.ts'
import { insideScope } from '../geometry/counts.ts'
import { type Geometry, LEVELS } from '../geometry/geometry.ts'
import { isFilled, pixelsPerDegree, type Shown } from '../geometry/level.ts'
import { lookZoom, markSize } from '../marks/size.ts'
import type { PlaceHit, SiteColumns } from '../types.ts'
import type { Scene } from './scene.ts'

/** The site whose mark is pointed at, else the area. */
export function placeAt(
  { geometry, shown, zoom, unit }: Pick<Scene, 'geometry' | 'shown' | 'zoom' | 'unit'>,
  marks: readonly SiteColumns[],
  { lng, lat }: { lng: number; lat: number },
  { x, y }: { x: number; y: number },
): PlaceHit | null {
  const reach = (Math.max(7, markSize(lookZoom(zoom, unit)) * 0.5) * unit) / pixelsPerDegree(zoom)
  const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
  const site = siteAt(marks, maskOf, lng, lat, reach)
  if (site) return { type: 'site', id: site.layer.ids[site.row]!, x, y }
  const area = areaAt(geometry, shown, lng, lat)
  return area ? { type: 'area', id: area, x, y } : null
}

/**
 * What lies under a point of the map. Done on the given shapes and not by reading pixels back, so that hovering never waits
 * for the graphics card.
 */
export function areaAt(geometry: Geometry, shown: Shown, lon: number, lat: number): string | null {
  for (let index = LEVELS.indexOf(shown.fill); index > 0; index--) {
    const row = pieceAt(geometry, LEVELS[index]!, lon, lat)
    if (row !== null && isFilled(geometry, shown, row)) return geometry.areas[row]!.code
  }
  const outer = shown.scope === null ? shown.fill : levelOfScope(shown.scope)
  for (let index = LEVELS.indexOf(outer); index > 0; index--) {
    const row = pieceAt(geometry, LEVELS[index]!, lon, lat)
    if (row !== null) return geometry.areas[row]!.code
  }
  return null
}

function levelOfScope(scope: string): AreaLevel {
  return LEVELS[Math.min(scope.split('/').length - 1, LEVELS.length - 1)]!
}

function pieceAt(geometry: Geometry, level: AreaLevel, lon: number, lat: number): number | null {
  for (const { row, polygon } of geometry.pieces[level]) {
    const box = geometry.boxes[row]!
    if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) continue
    if (polygon.every((ring, index) => isInRing(ring, [lon, lat]) === (index === 0))) return row
  }
  return null
}

/** Nearest site of the given layers within `reach` degrees of latitude. */
export function siteAt(
  layers: readonly SiteColumns[],
  maskOf: (columns: SiteColumns) => Uint8Array,
  lon: number,
  lat: number,
  reach: number,
): { layer: SiteColumns; row: number } | null {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let best = reach * reach
  let hit: { layer: SiteColumns; row: number } | null = null
  for (const layer of layers) {
    const { positions } = layer
    const mask = maskOf(layer)
    for (let row = 0; row < layer.ids.length; row++) {
      if (!mask[row]) continue
      const dx = (positions[row * 2]! - lon) * squeeze
      const dy = positions[row * 2 + 1]! - lat
      const distance = dx * dx + dy * dy
      if (distance <= best) {
        best = distance
        hit = { layer, row }
      }
    }
  }
  return hit
}
