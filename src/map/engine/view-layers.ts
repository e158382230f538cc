import type { Layer } from '@deck.gl/core'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { alarmLayer, type Ring, selectedSiteLayer } from '../layers/alarms.ts'
import { fillLayer } from '../layers/fills.ts'
import { cellLines, estimatedLines, outlineOf, parentLines, scopeLine } from '../layers/lines.ts'
import { discLayers, flatPrisms, markLayer } from '../layers/marks.ts'
import { type Band, stack } from '../layers/order.ts'
import { prismLayers } from '../layers/prisms.ts'
import type { Atlas } from '../marks/atlas.ts'
import { type Detail, markSize } from '../marks/size.ts'
import type { MapTokens } from '../tokens.ts'
import type { AlarmLevel, MapViewProps } from '../types.ts'
import { type Geometry, LEVELS } from './geometry.ts'
import { pixelsPerDegree, type Shown } from './level.ts'
import type { Memo } from './memo.ts'

export interface Scene {
  props: MapViewProps
  geometry: Geometry
  shown: Shown
  tokens: MapTokens
  atlas: Atlas
  unit: number
  zoom: number
  pitched: boolean
  detail: Detail
  hovered: string | null
}

type Banded = { band: Band; layer: Layer }

/** All layers of a scene in stacking order. What has not changed is the same object, which deck.gl passes over. */
export function viewLayers(scene: Scene, memo: Memo): Layer[] {
  return stack([...areaLayers(scene, memo), ...siteLayers(scene, memo)])
}

function areaLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, geometry, shown, tokens, unit, hovered } = scene
  const figures = props.figures
  const layers: Banded[] = []
  const add = (band: Band, name: string, from: readonly unknown[], make: () => Layer) =>
    layers.push({ band, layer: memo.get(name, [geometry, tokens, unit, ...from], make) })
  const depth = LEVELS.indexOf(shown.fill)
  LEVELS.slice(1, depth + 1).forEach((level: AreaLevel) => {
    if (geometry.pieces[level].length === 0) return
    const given = { geometry, shown, figures, tokens, unit }
    add('fill', `fill ${level}`, [shown, figures?.version, figures?.scales[level], figures === null], () =>
      fillLayer(level, given),
    )
    add('cell-lines', `cells ${level}`, [shown], () => cellLines(geometry, shown, level, tokens, unit))
    if (level !== shown.fill) {
      const band = level === 'district' ? 'district-lines' : 'town-lines'
      add(band, `parents ${level}`, [shown], () => parentLines(geometry, shown, level, tokens, unit))
    }
  })
  const estimated = memo.get('estimated', [figures?.version, figures?.states], () => digest(figures?.states))
  add('estimated-lines', 'estimates', [shown, estimated], () =>
    estimatedLines(geometry, shown, figures, tokens, unit),
  )
  add('scope-lines', 'scope', [shown], () => scopeLine(geometry, shown, tokens, unit))
  add('hover-line', 'hover', [hovered], () =>
    outlineOf(geometry, 'hover', hovered, { color: 'select', width: 1.6, alpha: 190 }, tokens, unit),
  )
  const leaf = shown.scope?.split('/').at(-1) === props.selectedArea ? null : props.selectedArea
  add('selected-line', 'selected halo', [leaf], () =>
    outlineOf(geometry, 'selected-halo', leaf, { color: 'map-halo', width: 6 }, tokens, unit),
  )
  add('selected-line', 'selected', [leaf], () =>
    outlineOf(geometry, 'selected', leaf, { color: 'select', width: 3 }, tokens, unit),
  )
  return layers
}

function siteLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, tokens, atlas, unit, pitched, zoom, detail } = scene
  const size = Math.round(markSize(zoom) * unit * 2) / 2
  const layers: Banded[] = []
  const alarmOf = memo.get(
    'alarms',
    [props.alarms],
    () => new Map(props.alarms.map(({ place, level }) => [place, level])),
  )
  for (const columns of props.sites) {
    const chosen = props.visibleLayers.has(columns.id)
    const visible = chosen && detail === 'marks'
    const figures = props.siteFigures?.layer === columns.id ? props.siteFigures : null
    const prisms = props.prisms?.layer === columns.id ? props.prisms : null
    const common = { columns, atlas, size, visible }
    if (figures) {
      const near = detail === 'marks'
      const discs = memo.get(
        `discs ${columns.id}`,
        [figures.version, figures.scale, tokens, ...Object.values(common), chosen],
        () => discLayers({ ...common, visible: chosen, figures, tokens, near }),
      )
      for (const layer of discs) layers.push({ band: 'discs', layer })
    } else if (prisms && pitched) {
      const metre = metreOf(zoom) * unit
      const made = memo.get(`prisms ${columns.id}`, [prisms.version, metre, tokens, columns, visible], () =>
        prismLayers({ columns, figures: prisms, tokens, metre, visible }),
      )
      for (const layer of made) layers.push({ band: 'prisms', layer })
    } else if (prisms) {
      const from = [prisms.version, ...Object.values(common)]
      layers.push({
        band: 'prisms',
        layer: memo.get(`flat ${columns.id}`, from, () => flatPrisms({ ...common, figures: prisms })),
      })
    } else {
      const from = [alarmOf, ...Object.values(common)]
      layers.push({
        band: 'marks',
        layer: memo.get(`marks ${columns.id}`, from, () => markLayer({ ...common, alarmOf })),
      })
    }
  }
  const places = memo.get('places', [props.sites], () => placesOf(props))
  const rings = memo.get('rings', [props.alarms, places, props.visibleLayers], () => ringsOf(props, places))
  layers.push({
    band: 'alarms',
    layer: memo.get('alarm layer', [rings, tokens, size], () => alarmLayer(rings, tokens, size)),
  })
  const at = props.selectedSite === null ? null : (places.get(props.selectedSite)?.position ?? null)
  for (const layer of memo.get('selected site', [at, tokens, size], () =>
    selectedSiteLayer(at, tokens, size),
  )) {
    layers.push({ band: 'selected-site', layer })
  }
  return layers
}

type Places = Map<string, { position: [number, number]; layer: string }>

function placesOf({ sites }: MapViewProps): Places {
  const places: Places = new Map()
  for (const { id, ids, positions } of sites) {
    ids.forEach((place, row) => {
      places.set(place, { position: [positions[row * 2]!, positions[row * 2 + 1]!], layer: id })
    })
  }
  return places
}

function ringsOf({ alarms, visibleLayers }: MapViewProps, places: Places): Ring[] {
  return alarms.flatMap(({ place, level }: { place: string; level: AlarmLevel }) => {
    const at = places.get(place)
    return at && visibleLayers.has(at.layer) ? [{ position: at.position, level }] : []
  })
}

/** Metres of a pixel, in quarter steps of zoom, so that prisms are not rebuilt on every frame of a zoom. */
function metreOf(zoom: number): number {
  return 111_320 / pixelsPerDegree(Math.round(zoom * 4) / 4)
}

function digest(states: ArrayLike<number> | undefined): number {
  let hash = 7
  for (let row = 0; states && row < states.length; row++) hash = (hash * 31 + (states[row]! & 7)) | 0
  return hash
}
