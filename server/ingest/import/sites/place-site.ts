import type { Findings, Place } from '#server/ingest/import/finding.ts'
import type { LonLat } from '#server/ingest/import/geo/datum.ts'
import type { Area } from '#src/contract/areas.ts'
import { isInside } from '#src/domain/places.ts'
import type { AreaFinder, NamedWhere } from './area-finder.ts'

/**
 * The area a site belongs to. The outlines decide; what the row names settles overlaps and adds the level that has no outline. Only
 * where there is no outline around does the name stand alone. Null, and told, when neither says anything.
 */
export function placeSite(
  finder: AreaFinder,
  site: { name: string; point: LonLat; where: NamedWhere },
  at: Place,
  findings: Findings,
): Area | null {
  const { area: named, unknown } = finder.named(site.where)
  for (const name of unknown) findings.add('unknown-name', at, { named: name })
  const around = finder.around(site.point)
  if (around.length === 0) {
    if (named) findings.add('outside-outlines', at, { name: site.name, area: named.name })
    else findings.add('no-area', at, {})
    return named
  }
  if (!named) return around[0]!
  const agreeing = around.find((area) => isInside(named.path, area.path))
  if (agreeing) return named
  const found = around[0]!
  if (!isInside(found.path, named.path))
    findings.add('other-area', at, { name: site.name, named: named.name, area: found.name })
  return found
}
