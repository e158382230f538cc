import type { useTranslations } from 'use-intl'
import type { Locale } from '#src/contract/primitives.ts'
import type { Push } from '#src/contract/wall/walls.ts'
import { formatTime } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import type { PinnedScene } from './use-alerts.ts'

type Words = ReturnType<typeof useTranslations<'wall'>>

export interface PinnedWords {
  /** Who sent it, or what is over its limit. */
  title: string
  note: string
  /** Since when, and until when. */
  time: string
}

/** Who sent what is on the wall, why, and how long it stays. */
export function pushWords({ author, note, pushedAt, until }: Push, timeZone: string, t: Words): PinnedWords {
  const [since, end] = [pushedAt, until].map((moment) => formatTime(moment, timeZone)) as [string, string]
  return { title: t('pushedBy', { author }), note, time: t('stands', { since, until: end }) }
}

/** Which number is over which limit, since when, and how long the scene stays for it. */
export function alertWords(
  alert: PinnedScene,
  { catalog, scene: { pin } }: Situation,
  locale: Locale,
  t: Words,
): PinnedWords | null {
  const measure = pin && measureOf(catalog, pin.measure)
  if (!pin || !measure) return null
  const { full } = figureFormat(measure, locale)
  const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === pin.key)
  const time = (ms: number) => formatTime(new Date(ms), catalog.timeZone)
  const figures = { value: full(alert.value), limit: full(pin.above ?? pin.below!) }
  return {
    title: [measure.name[locale], part?.name[locale]].filter(Boolean).join(' '),
    note: t(pin.above === undefined ? 'isBelow' : 'isAbove', figures),
    time: t('stands', { since: time(alert.since), until: time(alert.since + pin.minutes * 60_000) }),
  }
}
