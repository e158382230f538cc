import type { Catalog, Measure, Reporting } from '#src/contract/catalog.ts'
import type { Scene, WallPanel } from '#src/contract/scenes.ts'

function duplicates(ids: string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

function reportingFaults(measure: string, rules: Reporting[], kinds: Set<string>): string[] {
  return rules.flatMap((rule) => [
    ...(typeof rule.by === 'object' && !kinds.has(rule.by.site)
      ? [`${measure}: reports by unknown kind ${rule.by.site}`]
      : []),
    ...(rule.from && rule.to && rule.from > rule.to ? [`${measure}: reporting ends before it starts`] : []),
  ])
}

function measureFaults(measure: Measure, measures: Map<string, Measure>, kinds: Set<string>): string[] {
  const is = (id: string, ...wanted: Measure['kind'][]) => wanted.includes(measures.get(id)?.kind ?? 'ratio')
  const fault = (text: string) => `${measure.id}: ${text}`
  switch (measure.kind) {
    case 'ratio':
      return [measure.numerator, measure.denominator]
        .filter((id) => !is(id, 'flow', 'stock'))
        .map((id) => fault(`${id} is not a reported measure`))
    case 'cohort': {
      const flow = measures.get(measure.flow)
      if (flow?.kind !== 'flow') return [fault(`${measure.flow} is not a flow`)]
      const keys = new Set(flow.breakdown?.keys.map((key) => key.id))
      return [
        ...(measure.keys ?? []).filter((key) => !keys.has(key)).map((key) => fault(`no key ${key}`)),
        ...(measure.released && !is(measure.released, 'flow')
          ? [fault(`${measure.released} is not a flow`)]
          : []),
      ]
    }
    default: {
      const total = measure.breakdown?.total
      const known = measure.breakdown?.keys.map((key) => key.id) ?? []
      return [
        ...(typeof total === 'object' && !known.includes(total.key) ? [fault(`no key ${total.key}`)] : []),
        ...reportingFaults(measure.id, measure.reporting, kinds),
      ]
    }
  }
}

function panelsOf({ left, right, stage }: Scene): WallPanel[] {
  return [...left, ...right, ...(stage ? [stage] : [])]
}

function measuresOfScene(scene: Scene): string[] {
  const shown = panelsOf(scene).flatMap((panel) => {
    if ('measure' in panel) return [panel.measure]
    return panel.kind === 'capacity' ? [panel.used, panel.of] : []
  })
  return scene.map ? [scene.map.measure, ...shown] : shown
}

function kindsOfScene(scene: Scene): string[] {
  const layers = scene.map?.layers.map((layer) => layer.split('.')[0]!) ?? []
  return [...layers, ...panelsOf(scene).flatMap((panel) => (panel.kind === 'watch' ? [panel.site] : []))]
}

/** What the schema cannot see: names that point at nothing. Empty when the catalogue holds together. */
export function catalogFaults(catalog: Catalog): string[] {
  const measures = new Map(catalog.measures.map((measure) => [measure.id, measure]))
  const kinds = new Set(catalog.kinds.map((kind) => kind.id))
  const named = [
    catalog.home.measure,
    ...catalog.headlines,
    ...catalog.kinds.flatMap((kind) => kind.measures),
    ...catalog.scenes.flatMap(measuresOfScene),
  ]
  return [
    ...duplicates(catalog.measures.map((m) => m.id)).map((id) => `measure ${id} is declared twice`),
    ...duplicates(catalog.kinds.map((k) => k.id)).map((id) => `kind ${id} is declared twice`),
    ...duplicates(catalog.scenes.map((s) => s.id)).map((id) => `scene ${id} is declared twice`),
    ...catalog.scenes
      .flatMap(kindsOfScene)
      .filter((id) => !kinds.has(id))
      .map((id) => `no kind ${id}`),
    ...named.filter((id) => !measures.has(id)).map((id) => `no measure ${id}`),
    ...catalog.measures.flatMap((measure) => measureFaults(measure, measures, kinds)),
  ]
}
