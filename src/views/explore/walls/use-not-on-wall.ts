import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatDay } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { wallDays } from '#src/views/explore/model/scene-of-choice.ts'
import { useComparedWords } from '#src/views/explore/numbers/use-compared-words.ts'
import { useChips } from '#src/views/explore/selection/use-chips.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface Ground {
  catalog: Catalog
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
}

/** What of the view a scene cannot carry, in words. */
export function useNotOnWall({ catalog, index, choice, sites }: Ground, view: ExploreView): string[] {
  const t = useTranslations('walls')
  const filters = useTranslations('filters')
  const locale = useLocale()
  const areaName = useAreaName()
  const momentWords = useMomentWords(catalog.timeZone)
  const compared = useComparedWords(choice)
  const chips = useChips(catalog, index, sites, view)
  const { asOf, days, span, per, compare, versus } = choice
  const { from } = wallDays(choice)
  // A wall compares by itself: with the day before and with a week before.
  const isCompared = typeof compare === 'number' || (compare === 'preceding' && span.from < span.to)
  return [
    ...chips.map(({ label, value }) => `${label} ${value}`),
    from > days.from && t('lostDays', { day: formatDay(from, locale, 'short', { year: true }) }),
    asOf !== null && t('lostAsOf', { moment: momentWords(asOf) }),
    per !== null && t('lostPer', { per: filters(`perOf.${per}`) }),
    isCompared && t('lostCompare', { compare: compared }),
    versus !== null && t('lostVersus', { area: areaName(versus) }),
    view.multiples !== null && t('lostMultiples'),
    view.panels !== null && t('lostPanels'),
  ].filter((words) => words !== false)
}
