import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { notReported } from '#src/contract/desk/view.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'

/** A name in a scene that the catalogue does not have, or a panel that cannot tell of what it names. */
export interface SceneFault {
  /** Where in the scene: `left.0.measure`. */
  path: string
  code: 'unknown-measure' | 'unknown-kind' | 'unknown-key' | 'unfit-panel'
  value: string
}

/** What the schema of a scene cannot see. Empty where the scene can be shown. */
export function sceneFaults(catalog: Catalog, scene: Scene): SceneFault[] {
  const faults: SceneFault[] = []
  const add = (path: string, code: SceneFault['code'], value: string) => faults.push({ path, code, value })
  const hasKind = (id: string) => catalog.kinds.some((kind) => kind.id === id)
  const checkMeasure = (path: string, id: string, key?: string) => {
    const measure = measureIn(catalog, id)
    if (!measure) return add(`${path}.measure`, 'unknown-measure', id)
    if (key !== undefined && !keysOf(catalog, measure).includes(key)) add(`${path}.key`, 'unknown-key', key)
  }
  const checkPanel = (path: string, panel: WallPanel) => {
    const before = faults.length
    if (panel.kind === 'watch') {
      if (!hasKind(panel.site)) add(`${path}.site`, 'unknown-kind', panel.site)
    } else if (panel.kind === 'capacity') {
      for (const field of ['used', 'of'] as const) {
        if (!measureIn(catalog, panel[field])) add(`${path}.${field}`, 'unknown-measure', panel[field])
      }
    } else if (panel.kind !== 'forms') {
      checkMeasure(path, panel.measure, 'key' in panel ? panel.key : undefined)
    }
    if (faults.length === before && !isFit(catalog, panel)) add(path, 'unfit-panel', panel.kind)
  }
  if (scene.map) {
    checkMeasure('map', scene.map.measure, scene.map.key)
    for (const layer of scene.map.layers) {
      const kind = layer.split('.')[0]!
      if (layer !== notReported && !hasKind(kind)) add('map.layers', 'unknown-kind', kind)
    }
  }
  if (scene.stage) checkPanel('stage', scene.stage)
  for (const side of ['left', 'right'] as const) {
    for (const [at, panel] of scene[side].entries()) checkPanel(`${side}.${at}`, panel)
  }
  if (scene.pin) checkMeasure('pin', scene.pin.measure, scene.pin.key)
  return faults
}

/** Whether a panel can tell of what it names: a clock of a cohort, keys of what is split, shares of a ratio, hot spots among sites. */
export function isFit(catalog: Catalog, panel: WallPanel): boolean {
  switch (panel.kind) {
    case 'clock':
      return measureIn(catalog, panel.measure)?.kind === 'cohort'
    case 'keys':
      return hasKeys(measureIn(catalog, panel.measure))
    case 'shares':
      return measureIn(catalog, panel.measure)?.kind === 'ratio'
    case 'watch':
      return catalog.kinds.some(({ id, splitBy }) => id === panel.site && splitBy !== undefined)
    case 'hotspots':
      return isReportedBySites(measureIn(catalog, panel.measure))
    case 'capacity':
      return [panel.used, panel.of].every((id) => {
        const measure = measureIn(catalog, id)
        return measure?.kind === 'stock' && isReportedBySites(measure)
      })
    default:
      return true
  }
}

/** A ratio by its keys is told by its shares. */
function hasKeys(measure: Measure | undefined): boolean {
  return (measure?.kind === 'flow' || measure?.kind === 'stock') && measure.breakdown !== undefined
}

function measureIn(catalog: Catalog, id: string): Measure | undefined {
  return catalog.measures.find((measure) => measure.id === id)
}

/** Or may be: where nobody is named yet, anybody may report. */
function isReportedBySites(measure: Measure | undefined): boolean {
  if (!measure || !('reporting' in measure)) return false
  const { reporting } = measure
  return reporting.length === 0 || reporting.some(({ by }) => typeof by === 'object')
}

/** The breakdown keys that a measure can be asked for by. */
function keysOf(catalog: Catalog, measure: Measure): string[] {
  if (measure.kind === 'cohort') return []
  const own = measure.kind === 'ratio' ? measureIn(catalog, measure.numerator) : measure
  return own && 'breakdown' in own ? (own.breakdown?.keys.map(({ id }) => id) ?? []) : []
}
