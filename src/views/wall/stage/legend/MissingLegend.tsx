import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'
import type { AreaFigures } from '#src/map/types.ts'
import { areaCompletenessQuery } from '#src/queries/figures/completeness.ts'
import { rowsAt } from '#src/situation/areas/scales.ts'
import { shareCounts } from '#src/situation/duties/share-counts.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'
import css from '../stage.module.css'

interface MissingLegendProps {
  s: Situation
  level: AreaLevel
  figures: AreaFigures
}

/** What the hatch means: the share of forms that are overdue, with how many areas are in each class. */
export function MissingLegend({ s, level, figures }: MissingLegendProps) {
  const t = useTranslations('duties')
  const l = useTranslations('legend')
  const locale = useLocale()
  const { catalog, index, area, today } = s
  const reply = useQuery(areaCompletenessQuery(area.code, today, useAsOf()))
  const unrenewed = useUnrenewed(reply.error && reply.dataUpdatedAt)
  const time = useStandingReading((ms) => formatTime(new Date(ms), catalog.timeZone))
  return (
    <section className={css.legend} aria-label={l('legend')}>
      <h2>{t('overlay')}</h2>
      <p>{t('overlayMoment', { day: formatDay(today, locale, 'short'), time })}</p>
      {unrenewed !== null && (
        <p>
          <NotRenewed at={unrenewed} />
        </p>
      )}
      <ul className={css.shares}>
        {shareCounts(figures, rowsAt(index, area, level)).map(({ share, count }) => (
          <li key={share}>
            <i className={`st-lacking-${share}`} /> {t('overlayShare', { share })} <b>{count}</b>
          </li>
        ))}
      </ul>
      <p>{t('overlayCounted', { level: catalog.levels[level][locale] })}</p>
    </section>
  )
}
