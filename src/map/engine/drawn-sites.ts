import { type Detail, lookZoom, markSize } from '../marks/size.ts'
import { spreadMarks } from '../marks/spread.ts'
import type { MapViewProps, SiteColumns } from '../types.ts'
import { insideScope } from './counts.ts'
import type { Geometry } from './geometry.ts'
import type { Shown } from './level.ts'
import type { Memo } from './memo.ts'

interface Given {
  props: MapViewProps
  geometry: Geometry
  shown: Shown
  zoom: number
  unit: number
}

export function chosenSites({ sites, visibleLayers }: MapViewProps): SiteColumns[] {
  return sites.filter(({ id }) => visibleLayers.has(id))
}

/** The sites where they are drawn: near marks step apart, in quarter steps of zoom. */
export function drawnSites(
  { props, geometry, shown, zoom: exact, unit }: Given,
  detail: Detail,
  memo: Memo,
): readonly SiteColumns[] {
  const { sites, visibleLayers } = props
  if (detail !== 'marks') return sites
  const zoom = Math.round(exact * 4) / 4
  const apart = markSize(lookZoom(zoom, unit)) * unit * 0.72
  return memo.get('spread', [sites, visibleLayers, geometry, shown, zoom, apart], () => {
    const chosen = chosenSites(props)
    const maskOf = (columns: SiteColumns) => insideScope(columns, geometry, shown.scope)
    const moved = spreadMarks(chosen, maskOf, zoom, apart)
    return sites.map((columns) => moved[chosen.indexOf(columns)] ?? columns)
  })
}
