import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import type { MapAlarm, MapCallout } from '#src/map/types.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { alarmTowns } from '#src/situation/sites/alarm-towns.ts'
import type { RaisedAlarm } from '#src/situation/sites/raised-alarms.ts'
import { inSentence } from '#src/situation/words/in-sentence.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'

interface Spoken {
  catalog: CatalogReply
  index: AreaIndex
  raised: readonly RaisedAlarm[]
  /** Their rings. */
  alarms: readonly MapAlarm[]
}

/** Sites that have raised alarms in words on the map, the towns with the most of them first. */
export function useRaisedCallouts({ catalog, index, raised, alarms }: Spoken): MapCallout[] {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  return useMemo(() => {
    const known = new Map(raised.map((one) => [one.site.id, one]))
    const sites = raised.map(({ site }) => site)
    return alarmTowns(alarms, sites, index).map(({ town, site, level, count, kind }) => {
      const { measure, count: times } = known.get(site.id)!
      const name = catalog.kinds.find(({ id }) => id === kind)?.name[locale]
      const figure = figureFormat(measure, locale).full(times)
      return {
        place: site.id,
        level,
        title: t('raisedIn', {
          area: town ? shortName(areaName(town)) : site.name,
          what: name === undefined ? t('raisedSites') : inSentence(name),
          count,
        }),
        detail: t('raisedDetail', {
          name: site.name,
          count,
          figure: `${figure} ${unitWord(measure.unit, locale, figure)}`,
        }),
      }
    })
  }, [catalog, index, raised, alarms, t, locale, areaName])
}
