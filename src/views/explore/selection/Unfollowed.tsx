import { useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { unfollowedBy } from '#src/situation/selection/unfollowed.ts'
import { useSelection } from '#src/state/use-selection.ts'
import css from './selection.module.css'
import { useFilterWords } from './use-filter-words.ts'

interface UnfollowedProps {
  catalog: Catalog
  measure: Measure
  short: boolean
}

/** Beside a number: the filters that do not touch it, because others than the filtered sites report it. */
export function Unfollowed({ catalog, measure, short }: UnfollowedProps) {
  const t = useTranslations('selection')
  const filterWords = useFilterWords(catalog)
  const lacking = unfollowedBy(catalog, measure, useSelection())
  if (!lacking) return null
  const names = [...lacking.filters.map(filterWords), ...(lacking.kinds ? [t('kindsOfSite')] : [])]
  const what = [...new Set(names)].join(t('or'))
  return (
    <em className={css.unfollowed} title={t('notFollowedWhy', { what })}>
      {short ? t('notFollowedShort') : t('notFollowed', { what })}
    </em>
  )
}
