import { groupByName } from '#server/ingest/import/areas/group-by-name.ts'
import type { MatchedOutline } from '#server/ingest/import/areas/match-outlines.ts'
import type { LonLat } from '#server/ingest/import/geo/datum.ts'
import type { Area } from '#src/contract/areas.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import { isInside } from '#src/domain/places.ts'

/** An area with the outline that is known of it. */
export type DrawnArea = Pick<MatchedOutline, 'area' | 'coordinates'>

/** What a row says of where it lies. */
export interface NamedWhere {
  code: string | null
  district: string | null
  town: string | null
}

export interface AreaFinder {
  /** The smallest areas whose outline holds the point; several where outlines overlap. */
  around(point: LonLat): Area[]
  /** The area that a row names, and the names that no area has. */
  named(where: NamedWhere): { area: Area | null; unknown: string[] }
}

export function areaFinder(areas: readonly Area[], outlines: readonly DrawnArea[]): AreaFinder {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const byName = groupByName(areas)
  const depth = (area: Area) => area.path.split('/').length
  const drawn = outlines
    .map(({ area, coordinates }) => ({
      area,
      coordinates,
      bounds: boundsOf(coordinates),
      depth: depth(area),
    }))
    .sort((a, b) => b.depth - a.depth)
  const only = (name: string, within: Area | null): Area | null => {
    const found = (byName.get(name) ?? []).filter((area) => !within || isInside(area.path, within.path))
    return found.length === 1 ? found[0]! : null
  }
  return {
    around(point) {
      const [x, y] = point
      const found: typeof drawn = []
      for (const one of drawn) {
        if (found[0] && one.depth < found[0].depth) break
        const [west, south, east, north] = one.bounds
        if (x < west || x > east || y < south || y > north) continue
        if (isInOutline(one.coordinates, point)) found.push(one)
      }
      return found.map(({ area }) => area)
    },
    named({ code, district, town }) {
      const coded = code === null ? null : (byCode.get(code) ?? null)
      if (coded) return { area: coded, unknown: [] }
      const outer = district === null ? null : only(district, null)
      const inner = town === null ? null : (only(town, outer) ?? only(town, null))
      const missing = [
        code,
        district !== null && !outer ? district : null,
        town !== null && !inner ? town : null,
      ]
      return { area: inner ?? outer, unknown: missing.filter((name) => name !== null) }
    },
  }
}
