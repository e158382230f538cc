import type { Catalog } from '#src/contract/catalog.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { isFit } from '#src/domain/catalog/scenes.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'

export type PanelKind = WallPanel['kind']

const columnKinds: readonly PanelKind[] = [
  'number',
  'clock',
  'keys',
  'shares',
  'watch',
  'capacity',
  'ranking',
  'hotspots',
]
const stageKinds: readonly PanelKind[] = ['forms', 'multiples']

/** The kinds that a column, or the middle, has room for and the catalogue has something for. */
export function kindsFor(catalog: Catalog, place: 'column' | 'middle'): PanelKind[] {
  const kinds = place === 'column' ? columnKinds : stageKinds
  return kinds.filter((kind) => panelOf(catalog, kind) !== null)
}

/** A panel of a kind, about the same as the one before it where that fits, else about the first that does. */
export function panelOf(
  catalog: Catalog,
  kind: PanelKind,
  before: WallPanel | null = null,
): WallPanel | null {
  switch (kind) {
    case 'forms':
      return { kind }
    case 'watch': {
      const [site] = sitesFor(catalog)
      return site === undefined ? null : { kind, site }
    }
    case 'capacity': {
      const fit = measuresFor(catalog, kind)
      const used = fit.find((id) => id.endsWith('-in-use')) ?? fit[0]
      const of = fit.find((id) => used?.startsWith(`${id}-`)) ?? fit.find((id) => id !== used)
      return used === undefined || of === undefined ? null : { kind, used, of }
    }
    default: {
      const fit = measuresFor(catalog, kind)
      const same = before && 'measure' in before ? before.measure : undefined
      const measure = same !== undefined && fit.includes(same) ? same : fit[0]
      return measure === undefined ? null : { kind, measure }
    }
  }
}

/** The measures that a panel of a kind can tell of. */
export function measuresFor(catalog: Catalog, kind: PanelKind): string[] {
  if (kind === 'forms' || kind === 'watch') return []
  return catalog.measures
    .map(({ id }) => id)
    .filter((id) => isFit(catalog, kind === 'capacity' ? { kind, used: id, of: id } : { kind, measure: id }))
}

/** The kinds of sites that a watch can tell of. */
export function sitesFor(catalog: Catalog): string[] {
  return catalog.kinds.map(({ id }) => id).filter((site) => isFit(catalog, { kind: 'watch', site }))
}

/** The keys that a measure can be asked for by; empty where it has none. */
export function keysFor(catalog: Catalog, id: string) {
  const measure = measureOf(catalog, id)
  return (measure && breakdownOf(catalog, measure)?.keys) ?? []
}

/** Another measure; a key goes along only where the new one has it too. */
export function aboutMeasure<T extends { measure: string; key?: string | undefined }>(
  catalog: Catalog,
  one: T,
  measure: string,
): T {
  const { key, ...rest } = one
  const keeps = key !== undefined && keysFor(catalog, measure).some(({ id }) => id === key)
  return { ...(keeps ? one : rest), measure } as T
}

/** Under a key, or (null) under none. */
export function underKey<T extends { key?: string | undefined }>(one: T, key: string | null): T {
  const { key: _, ...rest } = one
  return (key === null ? rest : { ...rest, key }) as T
}

/** Over all days of the scene, or its last alone. */
export function overRange<T extends { measure: string; range?: boolean | undefined }>(
  one: T,
  range: boolean,
): T {
  const { range: _, ...rest } = one
  return (range ? { ...rest, range } : rest) as T
}
