import { useLocale, useTranslations } from 'use-intl'
import { formatRange } from '#src/domain/format.ts'
import { presetLengths, presetOf, rangeOfPreset } from '#src/state/range/range-presets.ts'
import { type Calendar, countDays, type Days, stepRange } from '#src/state/range/resolve-range.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { DateRangeField } from '#src/ui/dates/DateRangeField.tsx'

/** The days on screen: presets, two days, or one. */
export function DaysField({ days, calendar }: { days: Days; calendar: Calendar }) {
  const t = useTranslations('filters')
  const locale = useLocale()
  const { range } = useExploreSearch()
  const set = useSetExploreSearch()
  const step = (steps: number) => {
    const next = stepRange(days, steps, calendar)
    return next.from === days.from ? null : () => set({ range: next })
  }
  const year = days.from.slice(0, 4) !== calendar.today.slice(0, 4)
  return (
    <DateRangeField
      label={t('days')}
      text={formatRange(days.from, days.to, locale, { year })}
      countText={t('dayCount', { count: countDays(days) })}
      earlier={step(-1)}
      later={step(1)}
      value={days}
      bounds={{ from: calendar.first, to: calendar.today }}
      onChange={(next) => set({ range: next })}
      presets={[
        { id: 'today', label: t('today') },
        ...presetLengths.map((count) => ({ id: String(count), label: t('last', { count }) })),
        { id: 'all', label: t('allDays') },
      ]}
      preset={presetOf(range, calendar.defaultDays)}
      onPreset={(id) => set({ range: rangeOfPreset(id) })}
      locale={locale === 'zh' ? 'zh-CN' : 'en'}
      words={{
        choose: t('chooseDays'),
        hint: t('chooseHint'),
        presets: t('days'),
        earlier: t('earlierDays'),
        later: t('laterDays'),
        from: t('fromDay'),
        to: t('toDay'),
        apply: t('apply'),
        previousMonth: t('previousMonth'),
        nextMonth: t('nextMonth'),
        invalidDay: t('invalidDay'),
        outside: t('dayOutside', { from: calendar.first, to: calendar.today }),
        order: t('dayOrder'),
      }}
    />
  )
}
