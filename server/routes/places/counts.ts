import type { Catalog } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'

/** Sites by layer: `checkpoint`, or `sentinel.testing` where the kind is split. */
export function countLayers(catalog: Catalog, sites: readonly Site[]): Record<string, number> {
  const splits = new Map(catalog.kinds.map(({ id, splitBy }) => [id, splitBy]))
  const counts: Record<string, number> = {}
  for (const { kind, attributes } of sites) {
    const by = splits.get(kind)
    const part = by === undefined ? undefined : attributes[by]
    const layer = part === undefined ? kind : `${kind}.${part}`
    counts[layer] = (counts[layer] ?? 0) + 1
  }
  return counts
}
