import type { RecentChange } from '#src/contract/figures/changes.ts'
import type { Day } from '#src/contract/primitives.ts'
import { dayAt } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import type { TextWords } from './text-words.ts'

export interface EventText {
  text: string
  /** Of which day it was corrected; null: it is told in the text. */
  day: string | null
  /** Why it was corrected; null: it was not, or nobody said. */
  reason: string | null
}

/** What was reported or corrected, where, and how much; what is not of `today` says of which day. Null: of no measure of the catalogue. */
export function eventText(
  change: RecentChange,
  today: Day,
  { catalog, index }: Situation,
  { locale, t, areaName }: Pick<TextWords, 'locale' | 't' | 'areaName'>,
): EventText | null {
  const measure = measureOf(catalog, change.measure)
  if (!measure) return null
  const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === change.breakdown)
  const what = [(measure.short ?? measure.name)[locale], part?.name[locale]].filter(Boolean).join(' ')
  const area = change.place && areaOf(index, change.place.area)
  const town = area?.level === 'committee' ? areaOf(index, area.parent) : area
  const own = area?.code === change.place?.id && area ? areaName(area) : change.place?.name
  const where = change.place
    ? [town && town.code !== change.place.id ? shortName(areaName(town)) : null, own]
        .filter(Boolean)
        .join(' ')
    : t('places', { count: change.places })
  const format = figureFormat(measure, locale)
  // The English name of a count is its unit.
  const unit = locale === 'zh' ? measure.unit.zh : ''
  const value =
    change.value === null
      ? change.state === 'suppressed'
        ? ''
        : null
      : [format.ownCell(change.value, change.state), unit].filter(Boolean).join(' ')
  // A line without a day is of today.
  const heard = dayAt(new Date(change.recordedAt), catalog.timeZone)
  const told = (days: readonly Day[]) =>
    [...new Set(days)].map((day) => (day === today ? '' : `${formatDay(day, locale, 'short')} `)).join('')
  if (change.corrected) {
    const day = formatDay(change.day, locale, 'short')
    const moved =
      change.before !== null && change.value !== null
        ? `${format.full(change.before)} → ${value}`
        : (value ?? '')
    const text = told([heard]) + t('correctedEvent', { where, what, moved })
    return { text, day, reason: change.reason ?? null }
  }
  const said = value ? t('event', { where, what, value }) : t('eventReported', { where, what })
  return { text: told([heard, change.day]) + said, day: null, reason: null }
}
