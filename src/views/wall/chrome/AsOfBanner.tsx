import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { dayAt } from '#src/domain/days.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import css from './chrome.module.css'

interface AsOfBannerProps {
  asOf: string
  timeZone: string
  /** What the scene on screen shows. */
  scope: { area: string; from: string; to: string; measures: readonly string[] }
}

/** In the place of the clock: that this wall is not of now, and what has come since for what it shows. */
export function AsOfBanner({ asOf, timeZone, scope }: AsOfBannerProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const beside = useBeside()
  const { data } = useQuery(correctionsQuery({ ...scope, since: asOf, asOf: null, limit: 1 }))
  const day = formatDay(dayAt(new Date(asOf), timeZone), locale, 'short', { year: true })
  return (
    <p className={css.asOf} role="status" ref={beside}>
      <b>{t('asKnown', { time: `${day} ${formatTime(asOf, timeZone)}` })}</b>
      <small>
        {!data
          ? t('sinceWaits')
          : (data.news ?? 0) + data.total > 0
            ? t('since', { news: data.news ?? 0, corrections: data.total })
            : t('nothingSince')}
      </small>
    </p>
  )
}
