import { formatCompact } from '#src/domain/format.ts'
import { areaLabels } from '../labels/area-labels.ts'
import type { Chip, Label } from '../labels/label.ts'
import type { Point } from '../labels/nudge.ts'
import { siteLabels } from '../labels/site-labels.ts'
import { lookZoom, namesSites } from '../marks/size.ts'
import type { SiteColumns } from '../types.ts'
import { countsByArea, insideScope } from './counts.ts'
import type { Box } from './geometry.ts'
import type { Scene } from './scene.ts'

/** Everything that is written on the map: names and figures of areas, counts from far, names of sites from near. */
export function viewLabels(scene: Scene, chosen: readonly SiteColumns[], bounds: Box): Label[] {
  const { props, geometry, shown, tokens, unit, zoom, detail } = scene
  const chipsOf = (row: number): Chip[] => {
    if (detail === 'marks') return []
    return chosen.flatMap((columns) => {
      const count = countsByArea(columns, geometry)[row] ?? 0
      if (count === 0 || columns.id === props.siteFigures?.layer) return []
      return [{ mark: columns.mark, text: formatCompact(count, props.locale) }]
    })
  }
  const { figures, selectedArea: selected, theme, locale, words } = props
  const labels = areaLabels({
    geometry,
    shown,
    figures,
    selected,
    zoom,
    unit,
    theme,
    locale,
    words,
    tokens,
    chipsOf,
  })
  if (detail !== 'marks' || !namesSites(lookZoom(zoom, unit))) return labels
  const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
  return [...labels, ...siteLabels(chosen, maskOf, bounds, tokens)]
}

/** Pixels of the whole world at one zoom. */
export function worldPixels(zoom: number): (lon: number, lat: number) => Point {
  const world = 512 * 2 ** zoom
  return (lon, lat) => {
    const sine = Math.sin((lat * Math.PI) / 180)
    return {
      x: ((lon + 180) / 360) * world,
      y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
    }
  }
}

/** The drawn marks in such pixels. */
export function markPoints(
  { geometry, shown, detail }: Scene,
  chosen: readonly SiteColumns[],
  zoom: number,
): Point[] {
  if (detail !== 'marks') return []
  const at = worldPixels(zoom)
  const points: Point[] = []
  for (const columns of chosen) {
    const mask = insideScope(columns, geometry, shown.scope)
    for (let row = 0; row < mask.length; row++) {
      if (mask[row]) points.push(at(columns.positions[row * 2]!, columns.positions[row * 2 + 1]!))
    }
  }
  return points
}
