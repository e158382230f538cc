import { worldPixels } from '#src/map/frame/mercator.ts'
import { countsByArea, insideScope } from '#src/map/geometry/counts.ts'
import type { Box } from '#src/map/geometry/geometry.ts'
import { areaLabels } from '#src/map/labels/area-labels.ts'
import type { Label } from '#src/map/labels/label.ts'
import type { Steady } from '#src/map/labels/label-painter.ts'
import type { Obstacle, Point } from '#src/map/labels/nudge.ts'
import { siteLabels } from '#src/map/labels/site-labels.ts'
import { lookZoom, namesSites } from '#src/map/marks/size.ts'
import type { SiteColumns } from '#src/map/types.ts'
import type { Scene } from '../scene.ts'

/** Everything that is written on the map: names and figures of areas, counts from far, names of sites from near. */
export function viewLabels(scene: Scene, chosen: readonly SiteColumns[], bounds: Box): Label[] {
  const { props, geometry, shown, tokens, unit, zoom, detail } = scene
  const moreOf = (row: number): string | null => {
    if (detail === 'marks' || scene.plate) return null
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
    plateScale: scene.plate ? (props.plate?.labelScale ?? 1) : null,
    surroundings: scene.surroundings,
  })
  if (scene.plate || detail !== 'marks' || !namesSites(lookZoom(zoom, unit))) return labels
  const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
  return [...labels, ...siteLabels(chosen, maskOf, bounds, tokens)]
}

/** Places that somebody must look at, as one text: the same text is the same picture. */
export function urgentPlaces({ alarms, callouts = [] }: Scene['props']): string {
  return [...alarms, ...callouts].map(({ place }) => place).join(' ')
}

/** What the names' steps aside are made from. */
export function steadyOf(scene: Scene, chosen: readonly SiteColumns[]): Steady {
  const { props, geometry, shown, detail, unit, plate } = scene
  if (plate) {
    const from = [plate, shown, chosen, props.locale, urgentPlaces(props)]
    return {
      from,
      at: plate.project,
      marks: () => platePoints(scene, chosen, plate.project),
      apart: {
        room: plate.clear,
        shut: [...plate.seams, ...(plate.corner ? [plate.corner] : [])],
      },
    }
  }
  const zoom = Math.round(scene.zoom * 4) / 4
  return {
    from: [geometry, shown, detail, unit, zoom, chosen, props.locale, urgentPlaces(props)],
    at: worldPixels(zoom),
    marks: () => markPoints(scene, chosen, zoom),
    // From near the names of sites come between.
    apart: detail === 'marks' ? null : { room: null, shut: [] },
  }
}

/** Where a place is in alarm though its layer is off, the layers that are off too. */
function withUrgent(
  { alarms, sites }: Scene['props'],
  chosen: readonly SiteColumns[],
): readonly SiteColumns[] {
  if (!alarms.some(({ always }) => always)) return chosen
  const drawn = new Set(chosen.map(({ id }) => id))
  return [...chosen, ...sites.filter(({ id }) => !drawn.has(id))]
}

/** On a plate names keep their place, and the small marks keep clear of them: only towers and alarms are stepped aside for. */
function platePoints(
  { props, geometry, shown, unit }: Scene,
  chosen: readonly SiteColumns[],
  at: (lon: number, lat: number) => Point,
): Obstacle[] {
  const rings = ringsOf(props, unit)
  return withUrgent(props, chosen).flatMap((columns) => {
    const { id, ids, positions } = columns
    const mask = insideScope(columns, geometry, shown.scope)
    return ids.flatMap((place, row) => {
      if (!mask[row] || (id !== props.prisms?.layer && !rings.has(place))) return []
      const point = at(positions[row * 2]!, positions[row * 2 + 1]!)
      return rings.has(place) ? rings.points(place, point) : [point]
    })
  })
}

/** The rings round what somebody must look at: a name that touches one would hide it. */
function ringsOf({ alarms, callouts = [] }: Scene['props'], unit: number) {
  const spoken = new Set(callouts.map(({ place }) => place))
  const urgent = new Set([...spoken, ...alarms.map(({ place }) => place)])
  return {
    none: urgent.size === 0,
    has: (place: string) => urgent.has(place),
    points: (place: string, point: Point): Obstacle[] => {
      const ring = [...ringRound(point, unit), point]
      // A callout's ring is what its box speaks of: rather all of another one is covered than a bit of that.
      return spoken.has(place) ? ring.map((at) => ({ ...at, weight: ring.length })) : ring
    },
  }
}

function ringRound({ x, y }: Point, unit: number): Point[] {
  const reach = 14 * unit
  return Array.from({ length: 8 }, (_, index) => ({
    x: x + Math.cos((index * Math.PI) / 4) * reach,
    y: y + Math.sin((index * Math.PI) / 4) * reach,
  }))
}

/** What names should step aside for, in pixels of the whole world at one zoom: the drawn marks, and places in alarm. */
function markPoints(
  { props, geometry, shown, detail, unit }: Scene,
  chosen: readonly SiteColumns[],
  zoom: number,
): Obstacle[] {
  const at = worldPixels(zoom)
  const rings = ringsOf(props, unit)
  const points: Obstacle[] = []
  for (const columns of withUrgent(props, chosen)) {
    const { ids, positions } = columns
    const isDrawn = detail === 'marks' && props.visibleLayers.has(columns.id)
    if (!isDrawn && rings.none) continue
    const mask = insideScope(columns, geometry, shown.scope)
    for (let row = 0; row < mask.length; row++) {
      const isUrgent = rings.has(ids[row]!)
      if (!mask[row] || (!isDrawn && !isUrgent)) continue
      const point = at(positions[row * 2]!, positions[row * 2 + 1]!)
      if (isUrgent) points.push(...rings.points(ids[row]!, point))
      else points.push(point)
    }
  }
  return points
}
