import { useLocale, useTranslations } from 'use-intl'
import { toDay } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** What numbers are compared with: “since 2 Jun”; empty: nothing. */
export function useComparedWords({ span, compare }: Pick<Choice, 'span' | 'compare'>): string {
  const t = useTranslations('kpi')
  const locale = useLocale()
  if (compare === 'none') return ''
  if (typeof compare === 'number')
    return t('comparedFrom', { day: formatDay(toDay(span.to - compare), locale, 'short', { year: true }) })
  if (compare === 'week') return t('comparedWeek')
  const days = span.to - span.from + 1
  return days === 1 ? t('comparedYesterday') : t('comparedAgo', { days })
}
