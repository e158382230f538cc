import { useMemo } from 'react'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Span } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import type { MapAlarm } from '#src/map/types.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { isSilent } from './silence.ts'

/** Sites of a kind that splits (sentinels) whose first measure is silent. */
export function useAlarms(
  catalog: CatalogReply,
  { area, span }: { area: Pick<Area, 'path'>; span: Span },
  sets: CubeSets,
  sites: readonly Site[],
): readonly MapAlarm[] {
  const kind = catalog.kinds.find((one) => one.splitBy !== undefined)
  const set = sets.get(kind?.measures[0] ?? '')
  const { to } = span
  const { path } = area
  const version = set?.version
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const found = useMemo(() => {
    if (!kind || !set) return []
    return sites.flatMap((site): MapAlarm[] =>
      site.kind === kind.id && isInside(site.path, path) && isSilent(set, site, to)
        ? [{ place: site.id, level: 'warning' }]
        : [],
    )
  }, [kind, set, version, sites, to, path])
  const told = found.map(({ place, level }) => `${place} ${level}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report that raises no alarm and ends none draws no new map
  return useMemo(() => found, [told])
}
