import { useLocale, useTranslations } from 'use-intl'
import { toDay } from '#src/domain/days.ts'
import { formatDay, formatRange } from '#src/domain/format.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** What numbers are compared with: “vs 2 Jun 2021”; empty: nothing. `whole`: of all days together, and not of the last. */
export function useComparedWords(
  { span, compare }: Pick<Choice, 'span' | 'compare'>,
  { whole = false }: { whole?: boolean } = {},
): string {
  const t = useTranslations('kpi')
  const locale = useLocale()
  if (compare === 'none') return ''
  if (typeof compare === 'number') {
    const [from, to] = [toDay(span.from - compare), toDay(span.to - compare)]
    const day =
      whole && from !== to
        ? formatRange(from, to, locale, { year: true })
        : formatDay(to, locale, 'short', { year: true })
    return t('comparedFrom', { day })
  }
  if (compare === 'week') return t('comparedWeek')
  const days = span.to - span.from + 1
  if (days === 1) return t('comparedYesterday')
  return t(whole ? 'comparedPreceding' : 'comparedAgo', { days })
}
