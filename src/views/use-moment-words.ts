import { useCallback } from 'react'
import { useLocale } from 'use-intl'
import { dayAt } from '#src/domain/days.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'

/** 6月3日 08:41, on the deployment's clock. */
export function useMomentWords(timeZone: string): (moment: string) => string {
  const locale = useLocale()
  return useCallback(
    (moment) =>
      `${formatDay(dayAt(new Date(moment), timeZone), locale, 'short')} ${formatTime(moment, timeZone)}`,
    [locale, timeZone],
  )
}
