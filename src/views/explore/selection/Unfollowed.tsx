import { useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { type Unfollowed as One, unfollowedBy } from '#src/situation/selection/unfollowed.ts'
import { useSelection } from '#src/state/use-selection.ts'
import css from './selection.module.css'
import { useFilterWords } from './use-filter-words.ts'

interface UnfollowedProps {
  catalog: Catalog
  measure: Measure
  short: boolean
}

/** Beside a number: the filters that do not touch it, or not all of it, because others than the filtered sites report it. */
export function Unfollowed({ catalog, measure, short }: UnfollowedProps) {
  const t = useTranslations('selection')
  const filterWords = useFilterWords(catalog)
  const lacking = unfollowedBy(catalog, measure, useSelection())
  if (lacking.length === 0) return null
  const named = (some: readonly One[]) => {
    const names = some.map(({ filter }) => (filter ? filterWords(filter) : t('kindsOfSite')))
    return [...new Set(names)].join(t('or'))
  }
  const whole = lacking.filter(({ partly }) => !partly)
  const parts = lacking.filter(({ partly }) => partly)
  const said = [
    ...(whole.length > 0 ? [t('notFollowed', { what: named(whole) })] : []),
    ...(parts.length > 0 ? [t('partlyFollowed', { what: named(parts) })] : []),
  ]
  return (
    <em className={css.unfollowed} title={t('notFollowedWhy', { what: named(lacking) })}>
      {short ? t(whole.length > 0 ? 'notFollowedShort' : 'partlyFollowedShort') : said.join(' · ')}
    </em>
  )
}
