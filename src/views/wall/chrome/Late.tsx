import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { formatDuration } from '#src/domain/format.ts'
import { completenessQuery } from '#src/queries/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useAsOf, useStandingReading } from '#src/situation/moment/as-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { deadlineOf, secondsPast } from '#src/views/wall/model/deadline.ts'
import { byNeed } from '#src/views/wall/model/forms.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import css from './chrome.module.css'

const shownForms = 3
const minuteMs = 60_000

/** Who has not reported today: the forms with the most still missing, the overdue first, and by how much. */
export function Late({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const l = useTranslations('live')
  const locale = useLocale()
  const now = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const { data } = useQuery(completenessQuery(s.area.code, s.today, useAsOf()))
  const late = (data?.measures ?? []).filter((one) => one.missing.length > 0).sort(byNeed)
  return (
    <section className={css.late} aria-label={l('notReported')}>
      <h2>
        {l('notReported')} {data && <small>{t('formsOpen', { count: late.length })}</small>}
      </h2>
      <ul>
        {late.slice(0, shownForms).map((one) => {
          const measure = measureOf(s.catalog, one.measure)
          const due = measure && deadlineOf(measure, s.today)
          const past = due === null ? 0 : secondsPast(s.today, due, now, s.catalog.timeZone)
          return (
            <li key={one.measure}>
              <Icon name={one.overdue ? 'warning' : 'notice'} size={1} />
              <b>{(measure?.short ?? measure?.name)?.[locale] ?? one.measure}</b>
              <span>
                {l('missingPlaces', {
                  count: one.missing.length,
                  names: one.missing
                    .slice(0, 3)
                    .map(({ name }) => shortName(name))
                    .join(locale === 'zh' ? '、' : ', '),
                })}
              </span>
              <em data-late={one.overdue || undefined}>
                {due === null
                  ? ''
                  : one.overdue && past > 0
                    ? t('lateBy', { age: formatDuration(past, locale) })
                    : t('dueAt', { time: due })}
              </em>
            </li>
          )
        })}
        {data && late.length === 0 && <li className={css.quiet}>{l('nobodyMissing')}</li>}
      </ul>
    </section>
  )
}
