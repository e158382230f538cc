import { useLocale, useTranslations } from 'use-intl'
import type { Attribute, SiteKind } from '#src/contract/catalog.ts'
import type { Selection, SiteFilter } from '#src/contract/desk/selection.ts'
import { choosable, countSites, countValues } from '#src/domain/selection/counts.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { Choices } from './Choices.tsx'
import { NumberRange } from './NumberRange.tsx'
import css from './selection.module.css'
import { TextChoices } from './TextChoices.tsx'

interface KindFiltersProps {
  kind: SiteKind
  /** Inside this path. */
  within: string
  picked: Picked
  isThere: (siteRow: number) => boolean
}

/** The filters on the sites of one kind; the count beside each choice is for the rest of the filters. */
export function KindFilters({ kind, within, picked, isThere }: KindFiltersProps) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const { kinds, filters } = useSelection()
  const own = (attribute: string) =>
    filters.find((filter) => filter.kind === kind.id && filter.attribute === attribute)
  const change = (
    attribute: string,
    wanted: Omit<SiteFilter, 'kind' | 'attribute'> | null,
    how?: 'push' | 'replace',
  ) =>
    set(
      (view: Selection) => ({
        filters: [
          ...view.filters.filter((filter) => filter.kind !== kind.id || filter.attribute !== attribute),
          ...(wanted ? [{ kind: kind.id, attribute, ...wanted }] : []),
        ],
      }),
      how,
    )
  const count = countSites(picked, within, isThere, true).get(kind.id) ?? 0
  const only = kinds.includes(kind.id)
  return (
    <div className={css.panel}>
      <Choices
        legend={t('kind')}
        choices={[{ id: kind.id, name: t('onlyKind', { kind: kind.name[locale] }), count }]}
        chosen={only ? [kind.id] : []}
        onChange={() =>
          set((view) => ({
            kinds: only ? view.kinds.filter((one) => one !== kind.id) : [...view.kinds, kind.id],
          }))
        }
      />
      {kind.attributes.map((attribute) => {
        const beside = { kind: kind.id, attribute: attribute.id, within, isThere }
        if (attribute.type === 'number')
          return (
            <NumberRange
              key={attribute.id}
              name={attribute.name[locale]}
              values={Array.from(choosable(picked, beside)).flatMap((row) => {
                const value = picked.table.sites[row]!.attributes[attribute.id]
                return typeof value === 'number' ? [value] : []
              })}
              filter={own(attribute.id)}
              onChange={(wanted, how) => change(attribute.id, wanted, how)}
            />
          )
        if (attribute.type === 'text')
          return (
            <TextChoices
              key={attribute.id}
              name={attribute.name[locale]}
              counts={countValues(picked, {
                ...beside,
                isThere: (row) =>
                  picked.table.sites[row]!.attributes[attribute.id] !== undefined && isThere(row),
              })}
              chosen={own(attribute.id)?.values ?? []}
              onChange={(values) => change(attribute.id, values.length > 0 ? { values } : null)}
            />
          )
        const counts = countValues(picked, beside)
        return (
          <Choices
            key={attribute.id}
            legend={attribute.name[locale]}
            choices={choicesOf(attribute).map(({ id, name }) => ({
              id,
              name: name ? name[locale] : id === 'true' ? t('yes') : t('no'),
              count: counts.get(id) ?? 0,
            }))}
            chosen={own(attribute.id)?.values ?? []}
            onChange={(values) => change(attribute.id, values.length > 0 ? { values } : null)}
          />
        )
      })}
      {kind.attributes.length === 0 && <p>{t('noAttributes')}</p>}
    </div>
  )
}

function choicesOf({ type, values }: Attribute) {
  return type === 'flag'
    ? [
        { id: 'true', name: null },
        { id: 'false', name: null },
      ]
    : (values ?? [])
}
