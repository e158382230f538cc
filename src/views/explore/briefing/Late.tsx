import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import { formatDay } from '#src/domain/format.ts'
import { completenessQuery, wholeCompletenessQuery } from '#src/queries/figures/completeness.ts'
import { amongPicked } from '#src/situation/duties/among-picked.ts'
import { byNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import css from './briefing.module.css'
import { useWhole } from './use-whole.ts'

const namedPlaces = 6
const namedPosts = 12
/** From so many duties missed in a row the sheet says how many. */
const streakFrom = 2

/** What is missing and what came late on the window's last day, form by form, and the posts that are silent. */
export function Late({ choice }: { choice: Choice }) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const { area, days, asOf } = choice
  const picked = choice.part.picked ?? null
  const { data: told, error } = useQuery(
    (picked ? wholeCompletenessQuery : completenessQuery)(area.code, days.to, asOf),
  )
  const data = useMemo(() => told && (picked ? amongPicked(told, picked) : told), [told, picked])
  const day = formatDay(days.to, locale)
  const open = data?.forms.filter((form) => missingCount(form) + form.late > 0).sort(byNeed) ?? []
  const silent = data?.silent ?? []
  const lines = open.length + Math.min(1, silent.length)
  const words = useWords()
  const [whole, frame] = useWhole('li')
  return (
    <section className={css.late} aria-label={t('late')}>
      <h2>
        {t('late')} <small className={css.beside}>{day}</small>
      </h2>
      {!data && error && <FaultFace fault={error} />}
      {data && open.length === 0 && <p>{t('allIn', { day })}</p>}
      <ul ref={frame}>
        {open.map((form, at) => (
          <FormLine key={form.form} form={form} isPart={picked !== null} beyond={at >= whole} />
        ))}
        {silent.length > 0 && (
          <li data-beyond={open.length >= whole || undefined}>
            <h3>
              <Icon name="serious" size={0.875} /> {t('silent', { count: silent.length })}
            </h3>
            <p>
              {shortened(
                silent.map(({ name }) => name),
                silent.length,
                namedPosts,
                words,
              )}
            </p>
          </li>
        )}
      </ul>
      {lines > whole && <p>{t('moreLate', { count: lines - whole })}</p>}
    </section>
  )
}

/** Of a part nobody counts who was expected. */
function FormLine({ form, isPart, beyond }: { form: FormCompleteness; isPart: boolean; beyond: boolean }) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const missing = missingCount(form)
  const words = useWords()
  const names = form.missing.map(({ name, streak }) =>
    streak >= streakFrom ? t('streak', { name, count: streak }) : name,
  )
  const counts = [
    missing > 0 && t('missing', { count: missing }),
    form.overdue > 0 && t('overdue', { count: form.overdue }),
    form.late > 0 && t('lateCount', { count: form.late }),
    form.due > 0 && form.deadline && t('dueBy', { hour: form.deadline }),
  ]
  return (
    <li data-beyond={beyond || undefined}>
      <h3>
        <Icon name={form.overdue > 0 ? 'warning' : 'notice'} size={0.875} /> {form.name[locale]}
        {!isPart && (
          <small className={css.counts}>
            {t('of', { reported: form.reported, expected: form.expected })}
          </small>
        )}
      </h3>
      <p>
        <b>{counts.filter(Boolean).join(' · ')}</b>
        {names.length > 0 && (locale === 'zh' ? '：' : ': ')}
        {shortened(names, missing, namedPlaces, words)}
      </p>
    </li>
  )
}

interface Words {
  comma: string
  more: (left: number) => string
}

function useWords(): Words {
  const t = useTranslations('briefing')
  const locale = useLocale()
  return { comma: locale === 'zh' ? '、' : ', ', more: (left) => t('andMore', { left }) }
}

/** `total`: those that are missing, of whom only the most pressing are named. */
function shortened(names: readonly string[], total: number, most: number, words: Words): string {
  const named = names.slice(0, most).join(words.comma)
  return total > most ? `${named}${words.more(total - most)}` : named
}
