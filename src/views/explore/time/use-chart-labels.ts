import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ChartLabels } from '#src/charts/labels.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'

/** Every word the charts say, made once a language. */
export function useChartLabels(): ChartLabels {
  const t = useTranslations('charts')
  const table = useTranslations('table')
  const states = useStateWords()
  return useMemo(
    () => ({
      day: t('day'),
      state: table('state'),
      total: t('total'),
      rest: t('rest'),
      earlier: t('before'),
      now: t('now'),
      corrected: t('corrected'),
      reported: table('reported'),
      denominator: t('denominator'),
      denominatorStep: (difference) => t('denominatorStep', { difference }),
      share: table('share'),
      today: t('today'),
      weekly: t('weekly'),
      weekEnd: t('weekEnd'),
      carried: t('carried'),
      states,
      axisFrom: (value) => t('startsAt', { value }),
      missingDays: (days) => t('missingDays', { days }),
      empty: t('noData'),
      allMissing: t('allMissing'),
    }),
    [t, table, states],
  )
}
