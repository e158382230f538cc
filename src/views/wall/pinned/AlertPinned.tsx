import { useLocale, useTranslations } from 'use-intl'
import { formatTime } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Pinned } from './Pinned.tsx'
import type { PinnedScene } from './use-alerts.ts'

interface AlertPinnedProps {
  alert: PinnedScene
  s: Situation
  onAway: () => void
}

/** Which number is over which limit, since when, and how long the scene stays for it. */
export function AlertPinned({ alert, s, onAway }: AlertPinnedProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const { pin } = s.scene
  const measure = pin && measureOf(s.catalog, pin.measure)
  if (!pin || !measure) return null
  const format = figureFormat(measure, locale)
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === pin.key)
  const time = (ms: number) => formatTime(new Date(ms), s.catalog.timeZone)
  const limit = format.full(pin.above ?? pin.below!)
  const figures = { value: format.full(alert.value), limit }
  return (
    <Pinned
      level="warning"
      title={[measure.name[locale], part?.name[locale]].filter(Boolean).join(' ')}
      note={t(pin.above === undefined ? 'isBelow' : 'isAbove', figures)}
      time={t('stands', {
        since: time(alert.since),
        until: time(alert.since + pin.minutes * 60_000),
      })}
      away={t('putAway')}
      onAway={onAway}
    />
  )
}
