import type { Layer } from '@deck.gl/core'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { segmentsOf } from '#src/map/geometry/borders.ts'
import { LEVELS } from '#src/map/geometry/geometry.ts'
import { isFilled } from '#src/map/geometry/level.ts'
import { baseLayers } from '#src/map/layers/base.ts'
import { fillLayer } from '#src/map/layers/fills.ts'
import { drawGlow, EDGE_LIGHT, GROUND_LIGHT, type Light } from '#src/map/layers/glow/glow-image.ts'
import { glowLayer } from '#src/map/layers/glow/glow-layer.ts'
import {
  cellLines,
  estimatedLines,
  type OutlineStyle,
  outlinesOf,
  parentLines,
  scopeLine,
} from '#src/map/layers/lines.ts'
import { type Band, stack } from '#src/map/layers/order.ts'
import { plateEdge, plateRim, slabLayers } from '#src/map/layers/plate.ts'
import type { Memo } from '../memo.ts'
import type { Banded, Scene } from '../scene.ts'
import { siteLayers } from './site-layers.ts'

/** All layers of a scene in stacking order. What has not changed is the same object, which deck.gl passes over. */
export function viewLayers(scene: Scene, memo: Memo): Layer[] {
  const layers = [
    ...groundLayers(scene, memo),
    ...plateLayers(scene, memo),
    ...areaLayers(scene, memo),
    ...siteLayers(scene, memo),
  ]
  memo.sweep()
  return stack(layers)
}

/** A deployment's own basemap takes the place of the outlines. */
function groundLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, geometry, tokens, unit, ownGround } = scene
  if (ownGround) return []
  const zoom = lineZoom(scene)
  const quiet = scene.plate !== null
  const from = [geometry, props.base, zoom, tokens, unit, quiet]
  const layers = memo.get('base', from, () => baseLayers(geometry, props.base, zoom, tokens, unit, quiet))
  return layers.map((layer) => ({ band: 'base', layer }))
}

/** The light round the plate, its thickness and its edge. */
function plateLayers({ plate, tokens, unit }: Scene, memo: Memo): Banded[] {
  if (!plate) return []
  const { shape, camera, depth } = plate
  const { zoom } = camera
  const glow = (id: string, light: Light) => {
    const image = memo.get(`${id} image`, [shape, zoom, unit], () =>
      drawGlow(shape.pieces, light, zoom, unit),
    )
    return memo.get(id, [image, tokens], () => (image ? [glowLayer(id, image, tokens)] : []))
  }
  const { edges } = shape
  const top = memo.get('plate top', [edges, zoom], () => segmentsOf(edges, zoom, every))
  const bottom = memo.get('plate bottom', [edges, zoom, depth], () => segmentsOf(edges, zoom, every, -depth))
  const slab = memo.get('slab', [top, bottom, tokens, unit], () => slabLayers(top, bottom, tokens, unit))
  const edge = memo.get('plate edge', [top, tokens, unit], () => plateEdge(top, tokens, unit))
  const rim = memo.get('plate rim', [top, tokens, unit], () => plateRim(top, tokens, unit))
  const band = (name: Band, layers: readonly Layer[]) =>
    layers.map((layer): Banded => ({ band: name, layer }))
  return [
    ...band('plate-glow', glow('plate-glow', GROUND_LIGHT)),
    ...band('plate-slab', [...slab, ...glow('plate-edge-glow', EDGE_LIGHT), edge]),
    ...band('scope-lines', [rim]),
  ]
}

function areaLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, geometry, shown, tokens, unit, hovered } = scene
  const figures = props.figures
  const zoom = lineZoom(scene)
  const layers: Banded[] = []
  const add = (band: Band, name: string, from: readonly unknown[], make: () => Layer) =>
    layers.push({ band, layer: memo.get(name, [geometry, tokens, unit, ...from], make) })
  const depth = LEVELS.indexOf(shown.fill)
  LEVELS.slice(1, depth + 1).forEach((level: AreaLevel) => {
    if (geometry.pieces[level].length === 0) return
    const given = { geometry, shown, figures, tokens, unit }
    // Clear areas would still be painted, pixel by pixel.
    const some = memo.get(`some ${level}`, [geometry, shown], () =>
      geometry.pieces[level].some(({ row }) => isFilled(geometry, shown, row)),
    )
    if (some) {
      const from = [
        shown,
        figures?.version,
        figures?.values,
        figures?.states,
        figures?.hatch,
        figures?.outside,
        figures?.scales[level],
      ]
      add('fill', `fill ${level}`, from, () => fillLayer(level, given))
      add('cell-lines', `cells ${level}`, [shown, zoom, scene.plate === null], () =>
        cellLines(geometry, shown, level, zoom, tokens, unit, scene.plate ? 0.9 : undefined),
      )
    }
    if (level !== shown.fill) {
      const band = level === 'district' ? 'district-lines' : 'town-lines'
      add(band, `parents ${level}`, [shown, zoom], () =>
        parentLines(geometry, shown, level, zoom, tokens, unit),
      )
    }
  })
  const estimated = memo.get('estimated', [figures?.version, figures?.states], () => digest(figures?.states))
  add('estimated-lines', 'estimates', [shown, estimated, zoom], () =>
    estimatedLines(geometry, shown, figures, zoom, tokens, unit),
  )
  const outline = (band: Band, name: string, codes: readonly string[], style: OutlineStyle) =>
    add(band, name, [codes, zoom], () => outlinesOf(geometry, name, codes, style, zoom, tokens, unit))
  const leaf = outlined(scene)
  const chosen = memo.get('leaf', [leaf], () => (leaf === null ? none : [leaf]))
  const selected = () => {
    outline('selected-line', 'selected-halo', chosen, { color: 'map-halo', width: 6 })
    outline('selected-line', 'selected', chosen, { color: 'select', width: 3 })
  }
  if (scene.plate) {
    // Its edge is a line of its own, and nobody points at it.
    if (leaf !== null) selected()
    return layers
  }
  add('scope-lines', 'scope', [shown, zoom], () => scopeLine(geometry, shown, zoom, tokens, unit))
  const under = memo.get('under', [hovered], () => (hovered === null ? none : [hovered]))
  outline('hover-line', 'hover', under, { color: 'select', width: 1.6, alpha: 190 })
  selected()
  const held = props.selecting?.areas ?? none
  outline('selected-line', 'held-halo', held, { color: 'map-halo', width: 5 })
  outline('selected-line', 'held', held, { color: 'select', width: 2.2 })
  return layers
}

const none: readonly string[] = []
const every = () => true

/** Lines are made anew for each step of zoom, fine enough for its end; for a plate as fine as it is looked at. */
function lineZoom({ zoom, plate }: Scene): number {
  return plate ? zoom : Math.ceil(zoom)
}

/** The place whose card is open if it is an area, else a chosen area that is not the scope itself. */
function outlined({ props, geometry, shown }: Scene): string | null {
  if (props.selectedSite !== null && geometry.rowOf.has(props.selectedSite)) return props.selectedSite
  return shown.scope?.split('/').at(-1) === props.selectedArea ? null : props.selectedArea
}

function digest(states: ArrayLike<number> | undefined): number {
  let hash = 7
  for (let row = 0; states && row < states.length; row++) hash = (hash * 31 + (states[row]! & 7)) | 0
  return hash
}
