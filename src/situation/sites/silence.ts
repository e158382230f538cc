import type { Catalog, SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { cellAt } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import type { CubeSet } from '#src/queries/cube-set.ts'
import { type LayerDeclaration, layersOf, sitesOfLayer } from '#src/situation/sites/site-layers.ts'

export interface Watch {
  count: number
  silent: number
}

/** A site is silent when today and the day before were expected of it and neither has come. */
export function isSilent(set: CubeSet, site: Site, today: number): boolean {
  const row = set.total.places.rowOf.get(site.id)
  if (row === undefined) return false
  return [today, today - 1].every((day) => cellAt(set.total, row, day).state === 'missing')
}

/** For each choice of a split kind and each of some areas: how many sites there are, and how many of them are silent. */
export function watchMatrix(
  catalog: Catalog,
  kind: SiteKind,
  sites: readonly Site[],
  paths: readonly string[],
  set: CubeSet,
  today: number,
): { layers: LayerDeclaration[]; cells: Watch[][] } {
  const layers = layersOf(catalog).filter((layer) => layer.kind === kind.id)
  const members = layers.map((layer) => sitesOfLayer(catalog, layer, sites))
  const cells = paths.map((path) =>
    members.map((layer) => {
      const inside = layer.filter((site) => isInside(site.path, path))
      return { count: inside.length, silent: inside.filter((site) => isSilent(set, site, today)).length }
    }),
  )
  return { layers, cells }
}
