import type { Layer } from '@deck.gl/core'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { baseLayers } from '../layers/base.ts'
import { fillLayer } from '../layers/fills.ts'
import { cellLines, estimatedLines, outlineOf, parentLines, scopeLine } from '../layers/lines.ts'
import { type Band, stack } from '../layers/order.ts'
import { LEVELS } from './geometry.ts'
import { isFilled } from './level.ts'
import type { Memo } from './memo.ts'
import type { Banded, Scene } from './scene.ts'
import { siteLayers } from './site-layers.ts'

/** All layers of a scene in stacking order. What has not changed is the same object, which deck.gl passes over. */
export function viewLayers(scene: Scene, memo: Memo): Layer[] {
  const layers = [...groundLayers(scene, memo), ...areaLayers(scene, memo), ...siteLayers(scene, memo)]
  memo.sweep()
  return stack(layers)
}

/** A deployment's own basemap takes the place of the outlines. */
function groundLayers(scene: Scene, memo: Memo): Banded[] {
  const { props, geometry, tokens, unit, ownGround } = scene
  if (ownGround) return []
  const zoom = lineZoom(scene)
  const from = [geometry, props.base, zoom, tokens, unit]
  const layers = memo.get('base', from, () => baseLayers(geometry, props.base, zoom, tokens, unit))
  return layers.map((layer) => ({ band: 'base', layer }))
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
      const from = [shown, figures?.version, figures?.values, figures?.states, figures?.scales[level]]
      add('fill', `fill ${level}`, from, () => fillLayer(level, given))
      add('cell-lines', `cells ${level}`, [shown, zoom], () =>
        cellLines(geometry, shown, level, zoom, tokens, unit),
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
  add('estimated-lines', 'estimates', [shown, estimated], () =>
    estimatedLines(geometry, shown, figures, tokens, unit),
  )
  add('scope-lines', 'scope', [shown], () => scopeLine(geometry, shown, tokens, unit))
  add('hover-line', 'hover', [hovered], () =>
    outlineOf(geometry, 'hover', hovered, { color: 'select', width: 1.6, alpha: 190 }, tokens, unit),
  )
  const leaf = outlined(scene)
  add('selected-line', 'selected halo', [leaf], () =>
    outlineOf(geometry, 'selected-halo', leaf, { color: 'map-halo', width: 6 }, tokens, unit),
  )
  add('selected-line', 'selected', [leaf], () =>
    outlineOf(geometry, 'selected', leaf, { color: 'select', width: 3 }, tokens, unit),
  )
  return layers
}

/** Lines are made anew for each step of zoom, fine enough for its end. */
function lineZoom({ zoom }: Scene): number {
  return Math.ceil(zoom)
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
