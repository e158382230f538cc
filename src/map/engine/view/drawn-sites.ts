import type { Plate } from '#src/map/frame/plate.ts'
import { insideScope } from '#src/map/geometry/counts.ts'
import type { Box as GeoBox, Geometry } from '#src/map/geometry/geometry.ts'
import type { Shown } from '#src/map/geometry/level.ts'
import type { Box } from '#src/map/labels/label.ts'
import { isMany, nearBox, nearSites } from '#src/map/marks/near.ts'
import { type Detail, lookZoom, markSize } from '#src/map/marks/size.ts'
import { spreadMarks } from '#src/map/marks/spread.ts'
import { thinMarks } from '#src/map/marks/thin.ts'
import type { MapViewProps, SiteColumns } from '#src/map/types.ts'
import type { Memo } from '../memo.ts'

interface Given {
  props: MapViewProps
  geometry: Geometry
  shown: Shown
  zoom: number
  unit: number
}

export function chosenSites({
  sites,
  visibleLayers,
}: Pick<MapViewProps, 'sites' | 'visibleLayers'>): SiteColumns[] {
  return sites.filter(({ id }) => visibleLayers.has(id))
}

/** The sites where they are drawn: of very many those near the view; near marks step apart, in quarter steps of zoom. */
export function drawnSites(
  { props, geometry, shown, zoom: exact, unit }: Given,
  detail: Detail,
  bounds: GeoBox,
  memo: Memo,
): readonly SiteColumns[] {
  if (detail === 'numbers') return props.sites
  const near = { ...props, sites: nearView(props, bounds, memo) }
  const { sites, visibleLayers } = near
  if (detail !== 'marks') return sites
  const zoom = Math.round(exact * 4) / 4
  const apart = markSize(lookZoom(zoom, unit)) * unit * 0.72
  return memo.get('spread', [sites, visibleLayers, geometry, shown, zoom, apart], () => {
    const chosen = chosenSites(near)
    const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
    const moved = spreadMarks(chosen, maskOf, zoom, apart)
    return sites.map((columns) => moved[chosen.indexOf(columns)] ?? columns)
  })
}

/** Prisms go by the rows of the whole layer, so theirs stays whole. */
function nearView(props: MapViewProps, bounds: GeoBox, memo: Memo): readonly SiteColumns[] {
  const { sites, prisms } = props
  const isPart = (columns: SiteColumns) => isMany(columns) && columns.id !== prisms?.layer
  if (!sites.some(isPart)) return sites
  const box = nearBox(bounds)
  return memo.get('near', [sites, prisms?.layer, ...box], () =>
    sites.map((columns) => (isPart(columns) ? nearSites(columns, box) : columns)),
  )
}

/** Pixels of the look between the small marks of a plate, and what a tower hides. */
const APART = 12.5
const TOWER = { half: 9, tall: 44, foot: 7 } as const

/** The sites of a plate: a sample of the small marks that leaves the fills and the names to be read; towers are all there. */
export function plateSites(
  { props, geometry, shown, unit }: Given,
  plate: Plate,
  names: readonly Box[],
): readonly SiteColumns[] {
  const whole = (id: string) => id === props.prisms?.layer || id === props.siteFigures?.layer
  const chosen = chosenSites(props)
  const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
  const towers = chosen.filter(({ id }) => id === props.prisms?.layer)
  const thinned = thinMarks({
    layers: chosen.filter(({ id }) => !whole(id)),
    maskOf,
    at: plate.project,
    always: new Set(props.alarms.map(({ place }) => place)),
    keepOut: [...names, ...towers.flatMap((columns) => towerBoxes(columns, maskOf(columns), plate, unit))],
    apart: APART * unit,
  })
  return props.sites.map((columns) => thinned.find(({ id }) => id === columns.id) ?? columns)
}

function towerBoxes({ positions }: SiteColumns, mask: Uint8Array, plate: Plate, unit: number): Box[] {
  return Array.from(mask).flatMap((shown, row) => {
    if (!shown) return []
    const { x, y } = plate.project(positions[row * 2]!, positions[row * 2 + 1]!)
    return [
      {
        left: x - TOWER.half * unit,
        right: x + TOWER.half * unit,
        top: y - TOWER.tall * unit,
        bottom: y + TOWER.foot * unit,
      },
    ]
  })
}
