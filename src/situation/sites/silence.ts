import type { Catalog, SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { countSitesIn } from '#src/domain/table/sites-in.ts'
import { layersOf, sitesOfLayer } from './site-layers.ts'

/** For each area, by its path, how many sites of each layer of a kind lie inside it. */
export function layerMatrix(
  catalog: Catalog,
  kind: SiteKind,
  sites: readonly Site[],
  paths: readonly string[],
): number[][] {
  const layers = layersOf(catalog).filter((layer) => layer.kind === kind.id)
  const counts = layers.map((layer) => countSitesIn(sitesOfLayer(catalog, layer, sites)))
  return paths.map((path) => counts.map((count) => count(path)))
}

/** The sites that are among the silent ones. */
export function silentAmong(sites: readonly Site[], silent: readonly { site: string }[]): Site[] {
  const quiet = new Set(silent.map(({ site }) => site))
  return sites.filter(({ id }) => quiet.has(id))
}
