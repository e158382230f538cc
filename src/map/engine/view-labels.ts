import { worldPixels } from '../frame/mercator.ts'
import { areaLabels } from '../labels/area-labels.ts'
import type { Label } from '../labels/label.ts'
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
  const moreOf = (row: number): string | null => {
    if (detail === 'marks') return null
    const count = chosen.reduce((sum, columns) => sum + (countsByArea(columns, geometry)[row] ?? 0), 0)
    return count > 0 ? words.sites(count) : null
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
    moreOf,
  })
  if (detail !== 'marks' || !namesSites(lookZoom(zoom, unit))) return labels
  const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
  return [...labels, ...siteLabels(chosen, maskOf, bounds, tokens)]
}

/** A name under a ring would hide that somebody must act: it weighs as much as several marks. */
const ALARM_WEIGHT = 4

/** What names should step aside for, in pixels of the whole world at one zoom: the drawn marks, and places in alarm. */
export function markPoints(
  { props, geometry, shown, detail }: Scene,
  chosen: readonly SiteColumns[],
  zoom: number,
): Point[] {
  const at = worldPixels(zoom)
  const alarms = new Set(props.alarms.map(({ place }) => place))
  const points: Point[] = []
  for (const columns of chosen) {
    const { ids, positions } = columns
    const mask = insideScope(columns, geometry, shown.scope)
    for (let row = 0; row < mask.length; row++) {
      const silent = alarms.has(ids[row]!)
      if (!mask[row] || (detail !== 'marks' && !silent)) continue
      const point = at(positions[row * 2]!, positions[row * 2 + 1]!)
      for (let weight = silent ? ALARM_WEIGHT : 1; weight > 0; weight--) points.push(point)
    }
  }
  return points
}
