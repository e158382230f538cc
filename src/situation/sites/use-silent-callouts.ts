import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { SilentSite } from '#src/contract/figures/completeness.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatDuration } from '#src/domain/format.ts'
import type { MapAlarm, MapCallout } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import { inSentence } from '#src/situation/words/in-sentence.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { alarmTowns } from './alarm-towns.ts'
import { toldAt } from './told-at.ts'

const hourMs = 3_600_000

interface Spoken {
  /** The day that is told of. */
  day: Day
  catalog: CatalogReply
  silent: readonly SilentSite[] | undefined
  alarms: readonly MapAlarm[]
  sites: readonly Site[]
  index: AreaIndex
  /** The kinds that are spoken of; null: all. */
  kinds: ReadonlySet<string> | null
  most: number
}

/** Posts in alarm in words on the map, the towns with the most of them first: how many, of which kind, and for how long. */
export function useSilentCallouts({
  day,
  catalog,
  silent,
  alarms,
  sites,
  index,
  kinds,
  most,
}: Spoken): MapCallout[] {
  const t = useTranslations('duties')
  const locale = useLocale()
  const areaName = useAreaName()
  // By the hour: every new word is a new picture.
  const now = useStandingReading((ms) => Math.floor(ms / hourMs) * hourMs)
  return useMemo(() => {
    const at = toldAt(day, now, catalog.timeZone)
    const heard = new Map(silent?.map(({ site, lastReportAt }) => [site, lastReportAt]))
    const sinceOf = (id: string) => {
      const last = heard.get(id)
      if (last == null) return t('sinceNever')
      return t('sinceAge', { age: formatDuration((at - Date.parse(last)) / 1000, locale) })
    }
    const nameOf = (kind: string | null) => {
      const known = catalog.kinds.find(({ id }) => id === kind)
      return known ? inSentence(known.name[locale]) : t('silentPosts')
    }
    const own = kinds === null ? sites : sites.filter(({ kind }) => kinds.has(kind))
    return alarmTowns(alarms, own, index)
      .slice(0, most)
      .map(({ town, site, level, count, kind }) => ({
        place: site.id,
        level,
        title: t('silentIn', {
          area: town ? shortName(areaName(town)) : site.name,
          what: nameOf(kind),
          count,
        }),
        detail: t('silentDetail', { name: site.name, count, since: sinceOf(site.id) }),
      }))
  }, [day, catalog, silent, alarms, sites, index, kinds, most, t, locale, areaName, now])
}
