import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness, SilentSite } from '#src/contract/figures/completeness.ts'
import type { MapCallout } from '#src/map/types.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { useAlarms } from '#src/situation/sites/use-alarms.ts'
import { useSilentCallouts } from '#src/situation/sites/use-silent-callouts.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { orderBeside } from './order-beside.ts'
import { overdueAreas } from './overdue-areas.ts'

const most = 3

/** A place that somebody must see to, where it lies, and what is the matter in words. */
export interface WorstPlace extends MapCallout {
  lon: number
  lat: number
}

/** Where most is overdue, then where most posts are silent: few, in the order in which they stand beside their picture. */
export function useWorstPlaces(
  forms: readonly FormCompleteness[],
  silent: readonly SilentSite[],
  { catalog, index, sites, today }: Situation,
): WorstPlace[] {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const alarms = useAlarms(silent)
  const told = { day: today, catalog, silent, alarms, sites, index, kinds: null, most }
  const quiet = useSilentCallouts(told)
  return useMemo(() => {
    const late = overdueAreas(forms).flatMap((one): WorstPlace[] => {
      const area = areaOf(index, one.area)
      if (!area?.point) return []
      const [lon, lat] = area.point
      const title = t('overdueIn', { area: shortName(areaName(area)), count: one.count })
      const form = one.form.name[locale]
      const detail = t('overdueMost', { form, count: one.ofForm, others: one.otherForms })
      return [{ place: area.code, level: 'warning', title, detail, lon, lat }]
    })
    const standing = new Map(sites.map((site) => [site.id, site]))
    const mute = quiet.flatMap((one): WorstPlace[] => {
      const site = standing.get(one.place)
      return site ? [{ ...one, lon: site.lon, lat: site.lat }] : []
    })
    // One of them at least speaks of posts, where any is silent.
    const worst = [...late.slice(0, mute.length > 0 ? most - 1 : most), ...mute].slice(0, most)
    return orderBeside(sharesOf(worst)).map((at) => worst[at]!)
  }, [forms, quiet, sites, index, areaName, t, locale])
}

/** In the box round them: what matters is only how they lie to each other. */
function sharesOf(places: readonly WorstPlace[]) {
  const [west, north] = [Math.min(...places.map(({ lon }) => lon)), Math.max(...places.map(({ lat }) => lat))]
  const wide = Math.max(...places.map(({ lon }) => lon)) - west || 1
  const high = north - Math.min(...places.map(({ lat }) => lat)) || 1
  return places.map(({ lon, lat }) => ({ x: (lon - west) / wide, y: (north - lat) / high }))
}
