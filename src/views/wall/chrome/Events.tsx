import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { RecentChange } from '#src/contract/figures/changes.ts'
import type { Day } from '#src/contract/primitives.ts'
import { dayAt } from '#src/domain/days.ts'
import { formatDay, formatTime } from '#src/domain/format.ts'
import { changesQuery } from '#src/queries/figures/changes.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from './chrome.module.css'
import { columnsOf, entriesOf } from './columns.ts'
import { FailedLine } from './FailedLine.tsx'
import { lineId, nextLines } from './next-lines.ts'

const shownEvents = 6
const askedFor = 30
/** On a narrow screen: when, and two lines of what. */
const entryLines = 3
/** Lines of one measure: devices report all day long, and would drown the rest. */
const linesOfMeasure = 2
/** Nobody reads a line in less. */
const lineStayMs = 4_000

/** The last events in words, newest first; they come in no faster than they can be read. */
export function Events({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const { data, error, dataUpdatedAt } = useQuery(changesQuery(s.area.code, askedFor, useAsOf()))
  const unrenewed = useUnrenewed(data && error ? dataUpdatedAt : null)
  const told = useMemo(() => data && telling(data.changes), [data])
  const changes = useSteady(told)
  const today = useStandingReading((now) => dayAt(new Date(now), s.catalog.timeZone))
  const [parts, ref] = useParts()
  const { narrow } = useSeams()
  const shown = parts && narrow ? Math.min(shownEvents, entriesOf(parts, entryLines)) : shownEvents
  return (
    <section className={css.events} aria-label={t('events')} ref={ref}>
      <h2>
        {t('events')}{' '}
        {unrenewed !== null && (
          <small>
            <NotRenewed at={unrenewed} />
          </small>
        )}
      </h2>
      <ol style={parts && parts.across.length > 1 ? columnsOf(parts, shown) : undefined}>
        {(changes ?? []).slice(0, shown).map((change) => (
          <li key={lineId(change)}>
            <time>{formatTime(change.recordedAt, s.catalog.timeZone)}</time>
            <Icon name={change.corrected ? 'notice' : 'ok'} size={1} />
            <span>
              <EventWords change={change} today={today} s={s} />
            </span>
          </li>
        ))}
        {!data && error && <FailedLine />}
        {changes?.length === 0 && <li className={css.quiet}>{t('noEvents')}</li>}
      </ol>
    </section>
  )
}

function telling(changes: readonly RecentChange[]): RecentChange[] {
  const lines = new Map<string, number>()
  return changes
    .filter(({ measure, corrected }) => {
      const count = (lines.get(measure) ?? 0) + 1
      lines.set(measure, count)
      return corrected || count <= linesOfMeasure
    })
    .slice(0, shownEvents)
}

function EventWords({ change, today, s }: { change: RecentChange; today: Day; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const measure = measureOf(s.catalog, change.measure)
  if (!measure) return null
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === change.breakdown)
  const what = [(measure.short ?? measure.name)[locale], part?.name[locale]].filter(Boolean).join(' ')
  const area = change.place && areaOf(s.index, change.place.area)
  const town = area?.level === 'committee' ? areaOf(s.index, area.parent) : area
  const own = area?.code === change.place?.id && area ? areaName(area) : change.place?.name
  const where = change.place
    ? [town && town.code !== change.place.id ? areaName(town) : null, own].filter(Boolean).join(' ')
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
  const heard = dayAt(new Date(change.recordedAt), s.catalog.timeZone)
  const told = (days: readonly Day[]) =>
    [...new Set(days)].map((day) => (day === today ? '' : `${formatDay(day, locale, 'short')} `)).join('')
  if (change.corrected) {
    const day = formatDay(change.day, locale, 'short')
    const moved =
      change.before !== null && change.value !== null
        ? `${format.full(change.before)} → ${value}`
        : (value ?? '')
    return (
      <>
        {told([heard])}
        {t('correctedEvent', { where, what, day, moved, reason: change.reason ?? '' })}
      </>
    )
  }
  return (
    <>
      {told([heard, change.day])}
      {value ? t('event', { where, what, value }) : t('eventReported', { where, what })}
    </>
  )
}

/** What is told, a line at a time: none comes in before the last one has been read. */
function useSteady(told: readonly RecentChange[] | undefined): readonly RecentChange[] | undefined {
  const [shown, setShown] = useState<{ lines: readonly RecentChange[]; at: number } | null>(null)
  useEffect(() => {
    if (!told) return
    const lines = nextLines(shown?.lines ?? [], told, shownEvents)
    if (shown && lines === shown.lines) return
    const wait = shown ? Math.max(0, shown.at + lineStayMs - performance.now()) : 0
    const timer = setTimeout(() => setShown({ lines, at: performance.now() }), wait)
    return () => clearTimeout(timer)
  }, [told, shown])
  return shown?.lines
}
