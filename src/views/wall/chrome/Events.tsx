import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { RecentChange } from '#src/contract/figures/changes.ts'
import { dayAt } from '#src/domain/days.ts'
import { formatTime } from '#src/domain/format.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { shownEvents, useEvents } from '#src/views/wall/model/use-events.ts'
import { type EventText, eventText } from '#src/views/wall/model/words/event-text.ts'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { halvesFoot } from '#src/views/wall/seams/seams.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from './chrome.module.css'
import { columnsOf, entriesOf } from './columns.ts'
import { FailedLine } from './FailedLine.tsx'
import { lineId, nextLines } from './next-lines.ts'

/** On a narrow screen: when, and two lines of what; on half a wall those two beside it. */
const entryLines = { narrow: 3, halved: 2 }
/** Nobody reads a line in less. */
const lineStayMs = 4_000

/** The last events in words, newest first; they come in no faster than they can be read. */
export function Events({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const { told, hasFailed, unrenewed } = useEvents(s.area.code)
  const changes = useSteady(told)
  const today = useStandingReading((now) => dayAt(new Date(now), s.catalog.timeZone))
  const [parts, ref] = useParts()
  const seams = useSeams()
  const kind = seams.narrow ? 'narrow' : halvesFoot(seams) ? 'halved' : null
  const shown = parts && kind ? Math.min(shownEvents, entriesOf(parts, entryLines[kind])) : shownEvents
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
            <Told event={eventText(change, today, s, { locale, t, areaName })} />
          </li>
        ))}
        {hasFailed && <FailedLine />}
        {changes?.length === 0 && <li className={css.quiet}>{t('noEvents')}</li>}
      </ol>
    </section>
  )
}

/** Of which day and why something was corrected stands behind it where the line has room, and else not at all. */
function Told({ event }: { event: EventText | null }) {
  return (
    <span>
      <span>{event?.text}</span>
      {event?.day && <span className={css.more}>{event.day}</span>}
      {event?.reason && <span className={css.more}>{event.reason}</span>}
    </span>
  )
}

/** What is told, a line at a time: none comes in before the last one has been read. */
function useSteady(told: readonly RecentChange[] | null): readonly RecentChange[] | undefined {
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
