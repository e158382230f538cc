import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply, Regime } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { formatDay, formatDuration, formatTime, formatWeekday } from '#src/domain/format.ts'
import { useConnection, useHeardAt, useServerDay, useServerNow } from '#src/queries/live/use-connection.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { ConnectionBadge } from '#src/ui/faces/ConnectionBadge.tsx'
import { Brand } from '#src/ui/frame/Brand.tsx'
import { DemoBadge } from '#src/ui/frame/DemoBadge.tsx'
import { useConnectedWords } from '#src/views/use-connected-words.ts'
import { lengthOf } from '#src/views/wall/seams/seams.ts'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import { type Parts, useParts } from '#src/views/wall/seams/use-parts.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import { AsOfBanner } from './AsOfBanner.tsx'
import css from './chrome.module.css'

interface HeaderProps {
  catalog: CatalogReply
  /** The last day that the wall has numbers of. */
  today: Day
  /** The day of the numbers on screen. */
  day: Day
  area: string
  scene: string
  /** What the scene on screen shows. */
  scope: { area: string; from: string; to: string; measures: readonly string[] }
}

/** The head of every scene: whose wall it is, what it shows, how old that is, and what time it is there. */
export function Header({ catalog, today, day, area, scene, scope }: HeaderProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const { upright, tall, narrow } = useSeams()
  const [parts, ref] = useParts()
  const columns = parts && (narrow ? eachScreen(parts) : tall ? besideSeam(parts) : behindMiddle(parts))
  const lineBeside = useBeside('left')
  const asOf = useAsOf()
  // One steps aside with the other, and not onto it.
  const standingBeside = useBeside('right')
  // Between two seams of a tall wall the marks alone have room; behind the first, before the clock, they have two lines.
  const isCut = tall && upright.length > 0
  const isStacked = isCut && !narrow && asOf === null
  const regime = catalog.regimes.find(({ from, to }) => from <= today && (to === undefined || today <= to))
  return (
    <header
      className={css.header}
      ref={ref}
      data-seam={upright.length || undefined}
      style={
        columns
          ? { gridTemplateColumns: columns, columnGap: 0, ...(tall && !narrow && titleRoom(parts)) }
          : undefined
      }
    >
      <div className={css.brand}>
        <Brand name={t('product')} latin={t('productLatin')} />
        <div className={css.marks}>
          {catalog.demonstration && <DemoBadge text={t('demonstration')} note={t('demonstrationNote')} />}
          <span
            className={css.standing}
            data-stacked={isStacked || undefined}
            ref={narrow ? undefined : standingBeside}
          >
            {catalog.classification && (
              <span className={css.classified}>{catalog.classification[locale]}</span>
            )}
            {regime && (isStacked || !isCut) && <Level regime={regime} />}
          </span>
        </div>
      </div>
      <h1>
        {area} <span>{scene}</span>
      </h1>
      <div className={css.clock}>
        {asOf !== null ? (
          <AsOfBanner asOf={asOf} timeZone={catalog.timeZone} scope={scope} />
        ) : (
          <>
            <span className={css.line} ref={narrow ? undefined : lineBeside}>
              <Line timeZone={catalog.timeZone} />
            </span>
            <ClockDate timeZone={catalog.timeZone} day={day} />
            <Clock timeZone={catalog.timeZone} />
          </>
        )}
      </div>
    </header>
  )
}

/** On a tall wall brand and title stand before the first seam, clock and line behind it. */
function besideSeam({ box, across: [first, second] }: Parts): string | null {
  return first && second ? `${second.from - box.left}px minmax(0, 1fr)` : null
}

function titleRoom({ across: [first] }: Parts) {
  return first && { '--title-room': `${lengthOf(first)}px` }
}

/** Of narrow screens the first has brand and title, the second the marks, the last the clock. */
function eachScreen({ across }: Parts): string {
  return across
    .flatMap((piece, at) => [...(at > 0 ? [piece.from - across[at - 1]!.to] : []), lengthOf(piece)])
    .map((width) => `${width}px`)
    .join(' ')
}

/** The title begins where a seam through the middle ends: a longer one grows away from it. */
function behindMiddle({ box, across }: Parts): string | null {
  const middle = (box.left + box.right) / 2
  const behind = across.find((piece, at) => at > 0 && across[at - 1]!.to <= middle && piece.from >= middle)
  return behind ? `${behind.from - box.left}px auto minmax(0, 1fr)` : null
}

const strictness = [1, 2, 3, 4]

function Level({ regime }: { regime: Regime }) {
  const locale = useLocale()
  return (
    <span className={css.level}>
      <i aria-hidden="true">
        {strictness.map((step) => (
          <u key={step} data-on={step <= 5 - regime.level || undefined} />
        ))}
      </i>
      {locale === 'zh' ? regime.name.zh : (regime.short ?? regime.name).en}
    </span>
  )
}

/** Whether the server is there, and how old the newest number is. */
function Line({ timeZone }: { timeZone: string }) {
  const t = useTranslations('live')
  const w = useTranslations('wall')
  const locale = useLocale()
  const connection = useConnection()
  const now = useServerNow()
  const heard = useHeardAt()
  const connected = useConnectedWords()
  if (connection.state === 'lost') {
    const time = heard === null ? null : formatTime(new Date(heard), timeZone)
    return (
      <span className={css.lost}>
        <ConnectionBadge state="lost" text={time === null ? t('neverConnected') : t('lost', { time })} />
        {heard !== null && <small>{w('oldBy', { age: formatDuration((now - heard) / 1000, locale) })}</small>}
      </span>
    )
  }
  if (connection.state === 'connecting') return <ConnectionBadge state="connecting" text={t('connecting')} />
  return <ConnectionBadge state="connected" text={connected} />
}

/** The clock's date; where the numbers are of another day, which one. */
function ClockDate({ timeZone, day }: { timeZone: string; day: Day }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const today = useServerDay(timeZone)
  const year = today.slice(0, 4) !== day.slice(0, 4)
  return (
    <span className={css.date}>
      <span>{formatDay(today, locale, 'short', { year: true })}</span>
      {today === day ? (
        <span>{formatWeekday(today, locale)}</span>
      ) : (
        <b>{t('numbersOf', { day: formatDay(day, locale, 'short', { year }) })}</b>
      )}
    </span>
  )
}

/** The time where the instance is, by the server's clock. */
function Clock({ timeZone }: { timeZone: string }) {
  const now = useServerNow()
  const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0')
  return (
    <time className={css.time}>
      {formatTime(new Date(now), timeZone)}:{seconds}
    </time>
  )
}
