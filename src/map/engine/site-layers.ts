import type { Layer } from '@deck.gl/core'
import { alarmLayers, type Ring, selectedSiteLayer } from '../layers/alarms.ts'
import { discLayers, flatPrisms, markLayer } from '../layers/marks.ts'
import type { Band } from '../layers/order.ts'
import { prismLayers } from '../layers/prisms.ts'
import { lookZoom, markSize } from '../marks/size.ts'
import type { MapViewProps, SiteColumns } from '../types.ts'
import { insideScope } from './counts.ts'
import { pixelsPerDegree } from './level.ts'
import type { Memo } from './memo.ts'
import type { Banded, Scene } from './scene.ts'

/** Marks, discs, prisms and alarms; each layer of sites in the drawing that its figures ask for. */
export function siteLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, tokens, atlas, unit } = scene
  const size = Math.round(markSize(lookZoom(scene.zoom, unit)) * unit * 2) / 2
  const layers = props.sites.flatMap((columns) => columnLayers(columns, size, scene, memo))
  const places = memo.get('places', [props.sites], () => placesOf(props))
  const rings = memo.get('rings', [props.alarms, places, props.visibleLayers], () => ringsOf(props, places))
  const alarms = memo.get('alarms', [rings, tokens, atlas, size], () =>
    alarmLayers(rings, tokens, atlas, size),
  )
  const at = props.selectedSite === null ? null : (places.get(props.selectedSite)?.position ?? null)
  const chosen = memo.get('selected site', [at, tokens, size], () => selectedSiteLayer(at, tokens, size))
  return [...layers, ...inBand('alarms', alarms), ...inBand('selected-site', chosen)]
}

function columnLayers(columns: SiteColumns, size: number, scene: Scene, memo: Memo): Banded[] {
  const { props, tokens, atlas, unit, pitched, zoom, detail } = scene
  const chosen = props.visibleLayers.has(columns.id)
  const mask = insideScope(columns, scene.geometry, scene.shown.scope)
  const common = { columns, mask, atlas, size, visible: chosen && detail === 'marks' }
  const made = (name: string, from: readonly unknown[], make: () => Layer[]) =>
    memo.get(`${name} ${columns.id}`, [...Object.values(common), tokens, ...from], make)

  const figures = props.siteFigures?.layer === columns.id ? props.siteFigures : null
  if (figures) {
    const near = detail === 'marks'
    const from = [figures.values, figures.version, figures.scale, chosen]
    return inBand(
      'discs',
      made('discs', from, () => discLayers({ ...common, visible: chosen, figures, tokens, near })),
    )
  }
  const prisms = props.prisms?.layer === columns.id ? props.prisms : null
  if (!prisms)
    return inBand(
      'marks',
      made('marks', [], () => [markLayer(common)]),
    )
  if (!pitched) {
    return inBand(
      'prisms',
      made('flat', [prisms.version], () => [flatPrisms({ ...common, figures: prisms })]),
    )
  }
  const metre = metreOf(zoom) * unit
  return inBand(
    'prisms',
    made('prisms', [prisms.version, metre], () => prismLayers({ ...common, figures: prisms, tokens, metre })),
  )
}

function inBand(band: Band, layers: readonly Layer[]): Banded[] {
  return layers.map((layer) => ({ band, layer }))
}

type Places = Map<string, { position: [number, number]; columns: SiteColumns }>

function placesOf({ sites }: MapViewProps): Places {
  const places: Places = new Map()
  for (const columns of sites) {
    const { ids, positions } = columns
    ids.forEach((place, row) => {
      places.set(place, { position: [positions[row * 2]!, positions[row * 2 + 1]!], columns })
    })
  }
  return places
}

function ringsOf({ alarms, visibleLayers }: MapViewProps, places: Places): Ring[] {
  return alarms.flatMap(({ place, level }) => {
    const at = places.get(place)
    return at && visibleLayers.has(at.columns.id)
      ? [{ position: at.position, level, mark: at.columns.mark }]
      : []
  })
}

/** Metres of a pixel, in quarter steps of zoom, so that prisms are not rebuilt on every frame of a zoom. */
function metreOf(zoom: number): number {
  return 111_320 / pixelsPerDegree(Math.round(zoom * 4) / 4)
}
