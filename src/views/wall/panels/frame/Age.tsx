import { useLocale, useTranslations } from 'use-intl'
import { formatAge } from '#src/domain/format.ts'
import { useStandingAt } from '#src/situation/moment/as-of.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from '../panels.module.css'

/** Older than this, the age carries a mark: a report that is not there half a day after it was due. */
const oldAfterMs = { day: 36 * 3_600_000, week: 180 * 3_600_000 }

export interface AgeProps {
  /** When the last report came, ms; null: none did. */
  reportedAt: number | null
  /** How often a report is due; a day where left out. */
  cadence?: 'day' | 'week'
}

/** How long ago the last report came. */
export function Age({ reportedAt, cadence = 'day' }: AgeProps) {
  const t = useTranslations('kpi')
  const locale = useLocale()
  const now = useStandingAt()
  const old = isOld(reportedAt, now, cadence)
  return (
    <span className={css.age} data-old={old || undefined}>
      {old && <Icon name="warning" size={0.875} />}
      {reportedAt === null ? t('noReport') : formatAge(Math.max(0, now - reportedAt) / 1000, locale)}
    </span>
  )
}

/** The same where it is only said of what is old. */
export function OldAge(props: AgeProps) {
  const now = useStandingAt()
  return isOld(props.reportedAt, now, props.cadence ?? 'day') && <Age {...props} />
}

function isOld(reportedAt: number | null, now: number, cadence: 'day' | 'week'): boolean {
  return reportedAt !== null && now - reportedAt > oldAfterMs[cadence]
}
