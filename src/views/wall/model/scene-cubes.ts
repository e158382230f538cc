import type { Catalog } from '#src/contract/catalog.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { type CubeMeasure, measureOf, partsOf } from '#src/situation/measures/measures.ts'

/** The cubes that a scene is drawn from: those its panels name, and what these are shares of. */
export function sceneCubes(catalog: Catalog, scene: Scene): CubeMeasure[] {
  const panels = [...scene.left, ...scene.right, ...(scene.stage ? [scene.stage] : [])]
  const ids = panels.flatMap((panel) => measuresOf(catalog, panel))
  if (scene.pin) ids.push(scene.pin.measure)
  if (scene.map) ids.push(scene.map.measure, ...measuresOfLayers(catalog, scene.map.layers))
  return cubesOf(catalog, ids)
}

/** The cubes that one panel is drawn from. */
export function panelCubes(catalog: Catalog, panel: WallPanel): CubeMeasure[] {
  return cubesOf(catalog, measuresOf(catalog, panel))
}

function cubesOf(catalog: Catalog, ids: readonly string[]): CubeMeasure[] {
  const found = new Map<string, CubeMeasure>()
  for (const id of ids) {
    const measure = measureOf(catalog, id)
    for (const part of measure ? partsOf(catalog, measure) : []) found.set(part.id, part)
  }
  return [...found.values()]
}

function measuresOf(catalog: Catalog, panel: WallPanel): string[] {
  switch (panel.kind) {
    case 'number':
      return [panel.measure, ...shareOf(catalog, panel.measure)]
    case 'clock': {
      const measure = measureOf(catalog, panel.measure)
      return measure?.kind === 'cohort' ? [measure.id, measure.flow] : []
    }
    case 'capacity':
      return [panel.used, panel.of]
    case 'watch':
      return alarmsOf(catalog, panel.site)
    case 'forms':
      return []
    default:
      return [panel.measure]
  }
}

/** The ratio that a measure is the numerator of. */
function shareOf(catalog: Catalog, id: string): string[] {
  return catalog.measures.flatMap((one) => (one.kind === 'ratio' && one.numerator === id ? [one.id] : []))
}

/** Of buildings, what their prisms show; of others, what they count their alarms by. */
function measuresOfLayers(catalog: Catalog, layers: readonly string[]): string[] {
  const shown = new Set(layers.map((layer) => layer.split('.')[0]))
  return catalog.kinds.flatMap((kind) => {
    if (!shown.has(kind.id)) return []
    const prisms = kind.mark === 'building' ? kind.measures.flatMap((id) => shareOf(catalog, id)) : []
    return [...prisms, ...alarmsOf(catalog, kind.id)]
  })
}

function alarmsOf(catalog: Catalog, kindId: string): string[] {
  const alarms = catalog.kinds.find(({ id }) => id === kindId)?.alarms
  return alarms === undefined ? [] : [alarms]
}
