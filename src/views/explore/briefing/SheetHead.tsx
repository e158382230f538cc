import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatRange } from '#src/domain/format.ts'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { DemoBadge } from '#src/ui/frame/DemoBadge.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useChips } from '#src/views/explore/selection/use-chips.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './briefing.module.css'

const namedChips = 6

interface SheetHeadProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
}

/** Whose sheet it is, of which days, and as known when. */
export function SheetHead({ catalog, index, choice, sites }: SheetHeadProps) {
  const t = useTranslations('briefing')
  const s = useTranslations('shell')
  const locale = useLocale()
  const areaName = useAreaName()
  const momentWords = useMomentWords(catalog.timeZone)
  const { area, measure, key, days, asOf } = choice
  const above = lineageOf(index, area.code).slice(0, -1).map(areaName)
  const chips = useChips(catalog, index, sites, useSelection())
  const others = chips.length - namedChips
  const filters = chips.slice(0, namedChips).map(({ label, value }) => `${label} ${value}`)
  const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)
  return (
    <header className={css.head}>
      <div>
        <h1>
          {areaName(area)} <span>{t('heading')}</span>
        </h1>
        <p>
          {[
            above.join(' › '),
            [measure.name[locale], part?.name[locale]].filter(Boolean).join(' '),
            t('window', { days: formatRange(days.from, days.to, locale, { year: true }) }),
            ...filters,
            others > 0 && t('moreFilters', { count: others }),
            asOf && t('asOf', { moment: momentWords(asOf) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={css.marks}>
        {catalog.classification && <b>{catalog.classification[locale]}</b>}
        {catalog.demonstration && <DemoBadge text={s('demonstration')} note={s('demonstrationNote')} />}
      </div>
    </header>
  )
}
