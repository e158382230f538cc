import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { completenessQuery } from '#src/queries/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import css from './rail.module.css'

const shownForms = 3
const namedPlaces = 2

/** Who has not reported for the window's last day: the measures with the most still missing, and who they are. */
export function NotReported({ catalog, choice }: { catalog: CatalogReply; choice: Choice }) {
  const t = useTranslations('live')
  const k = useTranslations('kpi')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const { data } = useQuery(completenessQuery(choice.area.code, choice.days.to, choice.asOf))
  if (!data) return null
  const late = data.measures
    .filter((one) => one.missing.length > 0)
    .sort((a, b) => Number(b.overdue) - Number(a.overdue) || b.missing.length - a.missing.length)
  return (
    <section className={css.notReported} aria-label={t('notReported')}>
      <div className={css.railHead}>
        <span>{t('notReported')}</span>
      </div>
      {late.length === 0 && <p>{t('nobodyMissing')}</p>}
      {late.slice(0, shownForms).map((one) => {
        const measure = measureOf(catalog, one.measure)
        const names = one.missing.slice(0, namedPlaces).map((place) => place.name)
        return (
          <button
            key={one.measure}
            type="button"
            onClick={() => set({ measure: one.measure, key: null, table: true })}
          >
            <Icon name={one.overdue ? 'warning' : 'notice'} size={0.875} />
            <span>
              <b>{(measure?.short ?? measure?.name)?.[locale] ?? one.measure}</b>{' '}
              {t('missingPlaces', {
                names: names.join(locale === 'zh' ? '、' : ', '),
                count: one.missing.length,
              })}
            </span>
            <em>{k('reported', { reported: one.reported, expected: one.expected })}</em>
          </button>
        )
      })}
    </section>
  )
}
