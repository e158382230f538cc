import type { Catalog, MarkShape, SiteKind } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { isInside } from '#src/domain/places.ts'
import type { SiteColumns } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'

/** A row of the layer list: a kind, or one choice of a kind that is split. */
export interface LayerDeclaration {
  id: string
  kind: string
  /** The split's choice; null: the whole kind. */
  choice: string | null
  name: Names
  mark: MarkShape
  shown: boolean
}

export function layersOf(catalog: Catalog): LayerDeclaration[] {
  return catalog.kinds.flatMap((kind): LayerDeclaration[] => {
    const split = kind.attributes.find((attribute) => attribute.id === kind.splitBy)
    if (!split?.values) return [layer(kind)]
    return split.values.map((choice) => ({
      ...layer(kind),
      id: `${kind.id}.${choice.id}`,
      choice: choice.id,
      name: choice.name,
      mark: choice.mark ?? kind.mark,
    }))
  })
}

function layer(kind: SiteKind): LayerDeclaration {
  return { id: kind.id, kind: kind.id, choice: null, name: kind.name, mark: kind.mark, shown: kind.shown }
}

/** The flag that gives a mark its second drawing. */
const flagOfMark: Partial<Record<MarkShape, string>> = { compound: 'foreignRelated', checkpoint: 'open' }

/** Sites in columns, a layer each, in the catalogue's order. */
export function siteColumns(catalog: Catalog, sites: readonly Site[], areas: AreaIndex): SiteColumns[] {
  return layersOf(catalog).map((declaration) => {
    const members = sitesOfLayer(catalog, declaration, sites)
    const positions = new Float64Array(members.length * 2)
    members.forEach((site, row) => {
      positions[row * 2] = site.lon
      positions[row * 2 + 1] = site.lat
    })
    const flag = flagOfMark[declaration.mark]
    return {
      id: declaration.id,
      mark: declaration.mark,
      ids: members.map((site) => site.id),
      names: members.map((site) => site.name),
      positions,
      areaRows: Int32Array.from(members, (site) => areas.rowOf.get(site.area) ?? -1),
      flags: Uint8Array.from(members, (site) =>
        flag !== undefined && site.attributes[flag] === true ? 1 : 0,
      ),
    }
  })
}

export function sitesOfLayer(
  catalog: Catalog,
  declaration: LayerDeclaration,
  sites: readonly Site[],
): Site[] {
  const splitBy = catalog.kinds.find((kind) => kind.id === declaration.kind)?.splitBy
  return sites.filter(
    (site) =>
      site.kind === declaration.kind &&
      (declaration.choice === null ||
        (splitBy !== undefined && site.attributes[splitBy] === declaration.choice)),
  )
}

export function layerOfSite(catalog: Catalog, site: Site): LayerDeclaration | null {
  return (
    layersOf(catalog).find((declaration) => sitesOfLayer(catalog, declaration, [site]).length > 0) ?? null
  )
}

/** How many sites of each layer lie inside an area. */
export function layerCounts(catalog: Catalog, sites: readonly Site[], areaPath: string): Map<string, number> {
  const inside = sites.filter((site) => isInside(site.path, areaPath))
  return new Map(
    layersOf(catalog).map((declaration) => [
      declaration.id,
      sitesOfLayer(catalog, declaration, inside).length,
    ]),
  )
}
