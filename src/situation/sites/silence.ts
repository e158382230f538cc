import type { Catalog, SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { cellAt } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import type { CubeSet } from '#src/queries/cube-set.ts'
import { layersOf, sitesOfLayer } from './site-layers.ts'

/** A site is silent when today and the day before were expected of it and neither has come. */
export function isSilent(set: CubeSet, site: Site, today: number): boolean {
  const row = set.total.places.rowOf.get(site.id)
  if (row === undefined) return false
  return [today, today - 1].every((day) => cellAt(set.total, row, day).state === 'missing')
}

/** For each area, how many sites of each layer of a kind lie inside it. */
export function layerMatrix(
  catalog: Catalog,
  kind: SiteKind,
  sites: readonly Site[],
  paths: readonly string[],
): number[][] {
  const layers = layersOf(catalog).filter((layer) => layer.kind === kind.id)
  const members = layers.map((layer) => sitesOfLayer(catalog, layer, sites))
  return paths.map((path) => members.map((layer) => layer.filter((site) => isInside(site.path, path)).length))
}
