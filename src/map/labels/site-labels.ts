import type { MapTokens } from '../tokens.ts'
import type { SiteColumns } from '../types.ts'
import type { Label } from './label.ts'

/** Names beside the marks inside a box of the map, when very near. */
export function siteLabels(
  layers: readonly SiteColumns[],
  maskOf: (columns: SiteColumns) => Uint8Array,
  [west, south, east, north]: readonly [number, number, number, number],
  tokens: MapTokens,
  most = 400,
): Label[] {
  const labels: Label[] = []
  for (const columns of layers) {
    const { id, ids, names, positions } = columns
    const mask = maskOf(columns)
    for (let row = 0; row < ids.length && labels.length < most; row++) {
      const [lon, lat] = [positions[row * 2]!, positions[row * 2 + 1]!]
      if (!mask[row] || lon < west || lon > east || lat < south || lat > north) continue
      labels.push({
        id: `${id}/${ids[row]}`,
        lon,
        lat,
        priority: 10,
        lines: [{ text: names[row]!, size: 11, weight: 400 }],
        more: null,
        color: tokens.css['ink-2'],
        halo: tokens.css['map-halo'],
        anchor: 'right',
      })
    }
  }
  return labels
}
