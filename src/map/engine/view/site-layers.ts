import type { Layer } from '@deck.gl/core'
import { insideScope } from '#src/map/geometry/counts.ts'
import { pixelsPerDegree } from '#src/map/geometry/level.ts'
import {
  alarmLayers,
  farAlarmLayers,
  gatherRings,
  type Ring,
  selectedSiteLayers,
} from '#src/map/layers/alarms.ts'
import { discData, discLayers, dotLayer, FAINT, flatPrisms, markLayer } from '#src/map/layers/marks.ts'
import { drawNoteIcon, noteLayer } from '#src/map/layers/notes.ts'
import type { Band } from '#src/map/layers/order.ts'
import { prismLayers } from '#src/map/layers/prisms.ts'
import { towerLayer } from '#src/map/layers/towers.ts'
import { isMany } from '#src/map/marks/near.ts'
import { dotRadius, lookZoom, markSize, plateMarkSize } from '#src/map/marks/size.ts'
import { drawTowers } from '#src/map/marks/towers.ts'
import type { MapViewProps, SiteColumns } from '#src/map/types.ts'
import type { Memo } from '../memo.ts'
import type { Banded, Scene } from '../scene.ts'

/** Marks, discs, prisms and alarms; each layer of sites in the drawing that its figures ask for. */
export function siteLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, tokens, atlas, unit } = scene
  const sizeAt = scene.plate ? plateMarkSize : markSize
  const size = Math.round(sizeAt(lookZoom(scene.zoom, unit)) * unit * 2) / 2
  const layers = props.sites.flatMap((columns) => columnLayers(columns, size, scene, memo))
  const { alarms: alarmed, noted, selectedSite } = props
  const places = memo.get('places', [props.sites, alarmed, noted, selectedSite], () => placesOf(props))
  const near = scene.detail === 'marks'
  const step = near ? null : Math.round(scene.zoom * 4) / 4
  const rings = memo.get('rings', [props.alarms, places, props.visibleLayers, step, unit], () => {
    const all = ringsOf(props, places)
    return step === null ? all : gatherRings(all, step, unit)
  })
  const alarms = memo.get('alarms', [rings, tokens, atlas, near ? size : unit], () =>
    near ? alarmLayers(rings, atlas, size) : farAlarmLayers(rings, tokens, unit),
  )
  const at = props.selectedSite === null ? null : (places.get(props.selectedSite)?.position ?? null)
  const chosen = memo.get('selected site', [at, tokens, size], () => selectedSiteLayers(at, tokens, size))
  return [
    ...layers,
    ...inBand('alarms', alarms),
    ...inBand('notes', noteLayers(scene, places, memo)),
    ...inBand('selected-site', chosen),
  ]
}

function noteLayers(scene: Scene, places: Places, memo: Memo): Layer[] {
  const { props, geometry, tokens, density, unit } = scene
  const { noted } = props
  if (!noted || noted.length === 0) return []
  const icon = memo.get('note icon', [tokens, density], () => drawNoteIcon(tokens, density))
  const make = () => {
    const at = noted.flatMap((place) => {
      const area = geometry.rowOf.get(place)
      const position =
        places.get(place)?.position ?? (area === undefined ? null : geometry.areas[area]?.point)
      return position ? [position] : []
    })
    return [noteLayer(at, icon, unit)]
  }
  return memo.get('notes', [noted, places, geometry, icon, unit], make)
}

function columnLayers(columns: SiteColumns, size: number, scene: Scene, memo: Memo): Banded[] {
  const { props, tokens, atlas, unit, pitched, zoom, detail } = scene
  const chosen = props.visibleLayers.has(columns.id)
  const figures = props.siteFigures?.layer === columns.id ? props.siteFigures : null
  // They would all be made ready to be drawn, and nothing of them shown.
  if (!figures && detail === 'numbers' && isMany(columns)) return []
  const scope = insideScope(columns, scene.geometry, scene.shown.scope)
  const held = props.selecting?.held?.get(columns.id) ?? null
  const mask = memo.get(`mask ${columns.id}`, [scope, held], () =>
    held ? faintOutside(scope, held, columns.rows) : scope,
  )
  const visible = chosen && detail === 'marks'
  const common = { columns, mask, atlas, size, visible, quiet: scene.plate !== null }
  const made = (name: string, from: readonly unknown[], make: () => Layer[]) =>
    memo.get(`${name} ${columns.id}`, [...Object.values(common), tokens, ...from], make)

  if (figures) {
    const near = detail === 'marks'
    const from = [figures.values, figures.version, figures.scale]
    const valued = { columns, mask, figures, tokens }
    const data = memo.get(`disc data ${columns.id}`, [columns, mask, tokens, ...from], () => discData(valued))
    const given = { ...common, ...valued, visible: chosen, data, near }
    return inBand(
      'discs',
      made('discs', [data, chosen, near], () => discLayers(given)),
    )
  }
  if (detail !== 'marks') {
    const radius = Math.round(dotRadius(lookZoom(zoom, unit)) * unit * 10) / 10
    const visible = chosen && detail === 'dots'
    const make = () => dotLayer({ columns, mask, visible, radius, tokens })
    return [
      {
        band: 'marks',
        layer: memo.get(`dots ${columns.id}`, [columns, mask, visible, radius, tokens], make),
      },
    ]
  }
  const prisms = props.prisms?.layer === columns.id ? props.prisms : null
  if (!prisms)
    return inBand(
      'marks',
      made('marks', [], () => [markLayer(common)]),
    )
  const { plate, density } = scene
  if (plate) {
    const towers = memo.get('tower atlas', [tokens, density], () => drawTowers(tokens, density))
    const down = (lon: number, lat: number) => plate.project(lon, lat).y
    const given = { columns, mask, figures: prisms, atlas: towers, visible, unit, down }
    return inBand(
      'prisms',
      made('towers', [prisms.version, towers, plate], () => [towerLayer(given)]),
    )
  }
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

function faintOutside(scope: Uint8Array, held: Uint8Array, rows: Int32Array | undefined): Uint8Array {
  const mask = new Uint8Array(scope.length)
  for (let row = 0; row < mask.length; row++)
    if (scope[row] === 1) mask[row] = held[rows ? rows[row]! : row] === 1 ? 1 : FAINT
  return mask
}

function inBand(band: Band, layers: readonly Layer[]): Banded[] {
  return layers.map((layer) => ({ band, layer }))
}

type Places = Map<string, { position: [number, number]; columns: SiteColumns }>

/** Where the sites stand that something is drawn at beside their mark. */
function placesOf({ sites, alarms, noted = [], selectedSite }: MapViewProps): Places {
  const places: Places = new Map()
  const wanted = new Set([...alarms.map(({ place }) => place), ...noted, selectedSite])
  for (const columns of sites) {
    const { ids, positions } = columns
    for (let row = 0; row < ids.length; row++) {
      const place = ids[row]!
      if (wanted.has(place))
        places.set(place, { position: [positions[row * 2]!, positions[row * 2 + 1]!], columns })
    }
  }
  return places
}

function ringsOf({ alarms, visibleLayers }: MapViewProps, places: Places): Ring[] {
  return alarms.flatMap(({ place, level, always }) => {
    const at = places.get(place)
    return at && (always || visibleLayers.has(at.columns.id))
      ? [{ position: at.position, level, mark: at.columns.mark, count: 1 }]
      : []
  })
}

/** Metres of a pixel, in quarter steps of zoom, so that prisms are not rebuilt on every frame of a zoom. */
function metreOf(zoom: number): number {
  return 111_320 / pixelsPerDegree(Math.round(zoom * 4) / 4)
}
