import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AlarmLevel, MapAlarm } from '#src/map/types.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'

export interface AlarmTown {
  town: Area | null
  /** The site that stands for all: the farthest from the town's name, so that neither hides the other. */
  site: Site
  level: AlarmLevel
  count: number
  /** What all of them are; null: they are of several kinds. */
  kind: string | null
}

/** Places in alarm gathered by the area above their committee, those with the most first. */
export function alarmTowns(
  alarms: readonly MapAlarm[],
  sites: readonly Site[],
  index: AreaIndex,
): AlarmTown[] {
  const levels = new Map(alarms.map(({ place, level }) => [place, level]))
  const towns = new Map<string | null, AlarmTown>()
  for (const site of sites) {
    const level = levels.get(site.id)
    if (level === undefined) continue
    const own = areaOf(index, site.area)
    const town = own?.level === 'committee' ? areaOf(index, own.parent) : own
    const known = towns.get(town?.code ?? null)
    if (known) {
      known.count++
      if (known.kind !== site.kind) known.kind = null
      if (farness(site, town) > farness(known.site, town)) known.site = site
    } else towns.set(town?.code ?? null, { town, site, level, count: 1, kind: site.kind })
  }
  return [...towns.values()].sort((a, b) => b.count - a.count)
}

function farness(site: Site, town: Area | null): number {
  return town?.point ? Math.hypot(site.lon - town.point[0], site.lat - town.point[1]) : 0
}
