import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { dayAt, toDay } from '#src/domain/days.ts'
import { formatAge, formatDay, formatTime } from '#src/domain/format.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import { useCorrectedDays } from '#src/situation/moment/use-corrected-days.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { VisuallyHidden } from '#src/ui/a11y/VisuallyHidden.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { leadNumber } from '#src/views/wall/model/lead/lead-number.ts'
import { type ComparedNumber, useComparisons } from '#src/views/wall/model/lead/use-comparisons.ts'
import { sceneCubes } from '#src/views/wall/model/scene-cubes.ts'
import { type Situation, sameGround, stampOf } from '#src/views/wall/model/situation.ts'
import { useEvents } from '#src/views/wall/model/use-events.ts'
import { eventText } from '#src/views/wall/model/words/event-text.ts'
import { leadId, leadingOf } from '#src/views/wall/model/words/lead-text.ts'
import { sceneText } from '#src/views/wall/model/words/scene-text.ts'
import { inTurn, type TextWords } from '#src/views/wall/model/words/text-words.ts'
import type { PinnedWords } from '#src/views/wall/pinned/pinned-words.ts'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import css from './chrome.module.css'

/** The last events, of those that run below the scene. */
const saidEvents = 3
const saidMs = 4_000
const followsMs = 1_200
const minuteMs = 60_000

interface TextTwinProps {
  s: Situation
  /** Why the wall stays on the scene; null: its turn has come. */
  pinned: PinnedWords | null
}

/** The scene as plain text, for a screen reader; the key C copies it for the duty log. It follows once the change has been seen. */
export function TextTwin({ s, pinned }: TextTwinProps) {
  const [told, setTold] = useState(s)
  const latest = useRef(s)
  latest.current = s
  const isNews = !saysTheSame(told, s)
  useEffect(() => {
    if (!isNews) return
    const timer = setTimeout(() => setTold(latest.current), followsMs)
    return () => clearTimeout(timer)
  }, [isNews])
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      if (key.toLowerCase() === 'c') flushSync(() => setTold(latest.current))
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [])
  return <InWords s={told} pinned={pinned} />
}

const InWords = memo(
  Words,
  (before, after) => saysTheSame(before.s, after.s) && pinnedText(before.pinned) === pinnedText(after.pinned),
)

const pinnedText = (pinned: PinnedWords | null) => pinned && inTurn([pinned.title, pinned.note, pinned.time])

function saysTheSame(a: Situation, b: Situation): boolean {
  return sameGround(a, b) && stampOfScene(a) === stampOfScene(b)
}

const stampOfScene = (s: Situation) => stampOf(s, sceneCubes(s.catalog, s.scene))

function Words({ s, pinned }: TextTwinProps) {
  const t = useTranslations('wall')
  const k = useTranslations('kpi')
  const locale = useLocale()
  const areaName = useAreaName()
  const duties = useTranslations('duties')
  const live = useTranslations('live')
  const beside = useBeside()
  const h = useTranslations('history')
  const asOf = useAsOf()
  const momentWords = useMomentWords(s.catalog.timeZone)
  const reply = useQuery(completenessQuery(s.area.code, s.today, asOf)).data
  const now = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const minute = formatTime(new Date(now), s.catalog.timeZone)
  const [copied, setCopied] = useState<{ done: boolean } | null>(null)
  const head = `${areaName(s.area)} ${s.scene.name[locale]} · ${formatDay(s.today, locale)} ${minute}`
  const marks = [s.catalog.demonstration ? t('demonstration') : null, s.catalog.classification?.[locale]]
  const words: TextWords = {
    locale,
    t,
    live,
    duties,
    areaName,
    behind: ({ reported, expected, reportedAt }) => {
      if (expected === 0) return k('nobodyExpected')
      // Told by the minute: of what came within it, a minute.
      const age = reportedAt === null ? 0 : Math.max(minuteMs, now - reportedAt) / 1000
      return inTurn([
        k('reported', { reported, expected }),
        reportedAt === null ? k('noReport') : formatAge(age, locale),
      ])
    },
  }
  const { catalog, scene } = s
  const numbers = useMemo(() => numbersOf(catalog, scene), [catalog, scene])
  const corrected = useCorrectedDays(s.catalog, numbers, {
    area: s.area.code,
    from: toDay(s.span.from),
    to: toDay(s.span.to),
  })
  const leading = leadsOf(s)
  const compared = useComparisons(leading, s)
  const moved = new Map(leading.map((one, at) => [leadId(one), compared[at]!]))
  const reading = reply ? { reply, now } : null
  const { told: events } = useEvents(s.area.code)
  const today = dayAt(new Date(now), s.catalog.timeZone)
  const eventLines = (events ?? []).slice(0, saidEvents).flatMap((event) => {
    const line = eventText(event, today, s, words)
    return line === null
      ? []
      : [
          [t('events'), formatTime(event.recordedAt, s.catalog.timeZone), line.text, line.day, line.reason]
            .filter(Boolean)
            .join(' '),
        ]
  })
  const lines = [...new Set([...sceneText(s, words, { reading, corrected, moved }), ...eventLines])]
  const known = asOf === null ? [] : [h('asKnown', { time: momentWords(asOf) })]
  const why = pinnedText(pinned)
  const said = why === null ? lines : [why, ...lines]
  const text = [head, ...known, ...marks.filter((mark) => mark != null), ...said].join('\n')
  useEffect(() => {
    const pressed = async (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return
      setCopied({ done: await copyText(text) })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [text])
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(null), saidMs)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <p className={css.copied} role="status" ref={beside}>
        {copied && t(copied.done ? 'copied' : 'notCopied')}
      </p>
      <VisuallyHidden block>
        <section aria-label={t('inWords')}>
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      </VisuallyHidden>
    </>
  )
}

/** The measures of the panels that mark what was corrected. */
function numbersOf(catalog: Catalog, scene: Scene): Measure[] {
  return [...scene.left, ...scene.right].flatMap((panel) => {
    const measure = panel.kind === 'number' ? measureOf(catalog, panel.measure) : null
    return measure ? [measure] : []
  })
}

/** The numbers that lead its panels and have come. */
function leadsOf(s: Situation): ComparedNumber[] {
  return [...s.scene.left, ...s.scene.right].flatMap((panel) => {
    const leading = leadingOf(s.catalog, panel)
    const lead = leading && leadNumber(leading.measure, leading.key, s)
    return leading && lead ? [{ ...leading, moment: lead.moment }] : []
  })
}
