import { lazy, Suspense } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { AreaLevel, CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { TableGroup, TableRows, TableSort } from '#src/contract/desk/table.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { useShownSubject } from '#src/views/explore/take/picture/use-shown-subject.ts'
import { TakeMenu } from '#src/views/explore/take/TakeMenu.tsx'
import { WhyButton } from '#src/views/explore/why/WhyButton.tsx'
import { whyOf } from '#src/views/explore/why/why-of.ts'
import { groupsFor } from './model/table-setup.ts'

const ColumnsPane = lazy(() =>
  import('./ColumnsPane.tsx').then((module) => ({ default: module.ColumnsPane })),
)

interface TableToolsProps {
  catalog: CatalogReply
  index: AreaIndex
  sites: readonly Site[]
  choice: Choice
  /** Of the shown measure; null: on its way. */
  quantity: Quantity | null
  /** Those that have columns beside the shown one. */
  measures: readonly Measure[]
  rows: TableRows
  sorts: readonly TableSort[]
  levels: readonly AreaLevel[]
  group: TableGroup | null
  shown: readonly string[]
  /** Of which the making is asked for. */
  place: string
}

const ungrouped = 'none'

/** What stands in the table, by what it is gathered, its columns, and the ways on. */
export function TableTools(props: TableToolsProps) {
  const { catalog, index, sites, choice, quantity, measures, rows, sorts, levels, group, shown, place } =
    props
  const t = useTranslations('columns')
  const table = useTranslations('table')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const unfollowed = useUnfollowed(catalog, choice.measure)
  const subject = useShownSubject(catalog, choice, quantity)
  const groupName = (id: TableGroup) => (id === 'kind' || id === 'state' ? t(id) : catalog.levels[id][locale])
  const areShut = view.fold?.all ?? false
  return (
    <>
      <WhyButton of={whyOf(catalog, choice, choice, place)} />
      {unfollowed}
      {view.table && (
        <>
          <SelectField
            label={t('group')}
            options={[
              { id: ungrouped, name: t('none') },
              ...groupsFor(rows, levels).map((id) => ({ id, name: groupName(id) })),
            ]}
            value={group ?? ungrouped}
            onChange={(id) => set({ group: id === ungrouped ? null : (id as TableGroup), fold: null })}
          />
          {group !== null && (
            <IconButton
              label={areShut ? t('openAll') : t('shutAll')}
              onPress={() => set({ fold: areShut ? null : { all: true, except: [] } }, 'replace')}
            >
              <Icon name={areShut ? 'opened' : 'up'} size={0.875} />
            </IconButton>
          )}
          <PopoverButton
            label={t('columns')}
            button={<span className={quietButton}>{t('columns')}</span>}
            look="field"
            placement="top end"
          >
            <Suspense fallback={<LoadingFace label={loading('app')} lines={6} />}>
              <ColumnsPane catalog={catalog} choice={choice} levels={levels} rows={rows} shown={shown} />
            </Suspense>
          </PopoverButton>
        </>
      )}
      <TakeMenu
        ground={{ catalog, index, choice, sites }}
        shown={subject}
        of={{ rows, measures, columns: shown, sorts, group }}
      />
      <Segments
        label={t('rows')}
        options={[
          ...levels.map((id) => ({ id, label: catalog.levels[id][locale] })),
          { id: 'site' as const, label: table('sites') },
        ]}
        value={rows}
        onChange={(id) => set({ rows: id === levels[0] ? null : id, fold: null })}
      />
    </>
  )
}
