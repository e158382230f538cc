import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness, SilentSite } from '#src/contract/figures/completeness.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { inNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { silentByAge } from '#src/situation/duties/read-aloud.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import { toldAt } from '#src/situation/sites/told-at.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { lackedBy, lateness, namedLate } from '#src/views/wall/model/words/duty-text.ts'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'
import { halvesFoot } from '#src/views/wall/seams/seams.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from './chrome.module.css'
import { columnsOf, entriesOf } from './columns.ts'
import { FailedLine } from './FailedLine.tsx'

const shownLines = 3
/** On a narrow screen: who, and how much; of four abreast a name may take two. */
const entryLines = (screens: number) => (screens > 3 ? 3 : 2)
/** What half a wall has room for, of posts and of forms. */
const onHalf = { silent: 1, late: 2 }
const minuteMs = 60_000
const signs = {
  zh: { colon: '：', comma: '、', semicolon: '；' },
  en: { colon: ': ', comma: ', ', semicolon: '; ' },
}

/** Who must be rung up: posts that are silent, then the forms with the most still missing, the overdue first, and by how much. */
export function Late({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const l = useTranslations('live')
  const now = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const { data, error, dataUpdatedAt } = useQuery(completenessQuery(s.area.code, s.today, useAsOf()))
  const unrenewed = useUnrenewed(data && error ? dataUpdatedAt : null)
  const late = inNeed(data?.forms ?? [])
  const silent = data?.silent ?? []
  const [parts, ref] = useParts()
  const seams = useSeams()
  const { narrow, upright } = seams
  const isHalved = halvesFoot(seams)
  const named = isHalved ? onHalf : { silent: namedLate, late: namedLate }
  const room = parts && (narrow || isHalved) ? entriesOf(parts, entryLines(upright.length + 1)) : shownLines
  const shown = isHalved ? Math.min(shownLines, room) : room
  return (
    <section className={css.late} aria-label={l('notReported')} ref={ref}>
      <h2>
        {l('notReported')}{' '}
        {unrenewed !== null ? (
          <small>
            <NotRenewed at={unrenewed} />
          </small>
        ) : (
          data && <small>{t('formsOpen', { count: late.length })}</small>
        )}
      </h2>
      <ul style={narrow && parts && parts.across.length > 1 ? columnsOf(parts, shown) : undefined}>
        {!data && error && <FailedLine />}
        {silent.length > 0 && (
          <SilentLine silent={silent} named={named.silent} at={toldAt(s.today, now, s.catalog.timeZone)} />
        )}
        {late.slice(0, silent.length > 0 ? shown - 1 : shown).map((form) => (
          <LateLine key={form.form} form={form} s={s} now={now} named={named.late} />
        ))}
        {data && late.length + silent.length === 0 && <li className={css.quiet}>{l('nobodyMissing')}</li>}
      </ul>
    </section>
  )
}

interface SilentLineProps {
  silent: readonly SilentSite[]
  at: number
  named: number
}

/** Posts that have gone silent, those silent longest by name. */
function SilentLine({ silent, at, named }: SilentLineProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const { semicolon } = signs[locale]
  const groups = silentByAge(silent.slice(0, named), at, locale).map(({ age, names }) => [
    age ?? t('neverHeard'),
    ...listed(names, locale),
  ])
  return (
    <li>
      <Icon name="warning" size={1} />
      <b>{t('silent')}</b>
      <Whole
        parts={groups.flatMap((parts, at) => (at > 0 ? [semicolon + parts[0], ...parts.slice(1)] : parts))}
      />
      <em data-late>{silent.length}</em>
    </li>
  )
}

/** Names behind what they are names of, each with the sign before it. */
function listed(names: readonly string[], locale: Locale): string[] {
  const { colon, comma } = signs[locale]
  return names.map((name, at) => (at === 0 ? colon : comma) + name)
}

/** As many parts as have room in the line, each of them whole; what stands between two goes with the second. */
function Whole({ parts }: { parts: readonly string[] }) {
  return (
    <span>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name comes twice, and none of them keeps a state
        <span key={at}>{part}</span>
      ))}
    </span>
  )
}

interface LateLineProps {
  form: FormCompleteness
  s: Situation
  now: number
  named: number
}

function LateLine({ form, s, now, named }: LateLineProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const names = lackedBy(form, s, areaName, named)
  return (
    <li>
      <Icon name={form.overdue > 0 ? 'warning' : 'notice'} size={1} />
      <b>{form.name[locale]}</b>
      <Whole parts={[t('lacks', { count: missingCount(form) }), ...listed(names, locale)]} />
      <em data-late={form.overdue > 0 || undefined}>{lateness(form, s, { t, locale }, now)}</em>
    </li>
  )
}
