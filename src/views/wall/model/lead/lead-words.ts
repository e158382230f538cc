import type { useTranslations } from 'use-intl'
import { MISSING } from '#src/domain/format.ts'
import type { FigureFormat } from '#src/situation/measures/figure-text.ts'
import type { LeadNumber, Moment } from './lead-number.ts'
import type { Compared, Comparisons } from './use-comparisons.ts'

type Words = ReturnType<typeof useTranslations<'wall'>>

/** Of which day the number is, where that is not a whole day up to today. */
export function noteOf({ moment, now }: LeadNumber, format: FigureFormat, t: Words): string | undefined {
  if (moment === 'today') return undefined
  return moment === 'running'
    ? t('soFar')
    : t('wholeYesterday', { figure: format.cell(now.value, now.state) })
}

/** How it has moved: since yesterday, since last week. */
export function movesOf(
  { yesterday, week }: Comparisons,
  moment: Moment,
  format: FigureFormat,
  t: Words,
): { against: string; move: string }[] {
  const words = comparedWith[moment]
  return [
    { against: t(yesterday.whole ? 'yesterdayWhole' : words.yesterday), move: moveOf(yesterday, format) },
    { against: t(week.whole ? 'weekWhole' : words.week), move: moveOf(week, format) },
  ]
}

const comparedWith = {
  running: { yesterday: 'yesterdaySameHour', week: 'weekSameHour' },
  today: { yesterday: 'yesterday', week: 'lastWeek' },
  yesterday: { yesterday: 'dayBefore', week: 'lastWeek' },
} as const

function moveOf({ difference, whole }: Compared, format: FigureFormat): string {
  if (whole) return format.cell(whole.value, whole.state)
  return difference === null ? MISSING : format.change(difference)
}
