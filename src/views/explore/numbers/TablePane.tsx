import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { type CubeSets, partsOf, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useShortcut } from '#src/ui/a11y/use-shortcut.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Drawer } from '#src/ui/overlay/Drawer.tsx'
import { DataTable } from '#src/ui/table/DataTable.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { areaRows, siteRows } from '#src/views/explore/model/table-rows.ts'
import { togglePlace } from '#src/views/explore/selection/toggle-place.ts'
import { useUnfollowed } from '#src/views/explore/selection/use-unfollowed.tsx'
import { useShownSubject } from '#src/views/explore/take/picture/use-shown-subject.ts'
import { TakeMenu } from '#src/views/explore/take/TakeMenu.tsx'
import { WhyButton } from '#src/views/explore/why/WhyButton.tsx'
import { useTableColumns } from './use-table-columns.tsx'

interface TablePaneProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  /** What is known now, where the table says what was known then. */
  now: CubeSets | null
  faults: ReadonlyMap<string, Error>
  sites: readonly Site[]
}

/** The map's table twin: the areas inside the chosen one, or its sites, with the same numbers in the same states. */
export function TablePane({ catalog, index, choice, sets, now, faults, sites }: TablePaneProps) {
  const t = useTranslations('table')
  const loading = useTranslations('loading')
  const k = useTranslations('kpi')
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const areaName = useAreaName()
  const locale = useLocale()
  const [of, setOf] = useState<'children' | 'sites'>('children')
  useShortcut('t', () => set((now) => ({ table: !now.table })))
  const { measure, key, span, area, compare, part } = choice
  const picked = part.picked ?? null
  const unfollowed = useUnfollowed(catalog, measure)
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets) + (now ? versionOf(measure, now) : 0)
  const beside = now && quantityOf(catalog, measure, now, key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const rows = useMemo(() => {
    if (!quantity) return []
    return of === 'sites'
      ? siteRows({ quantity, beside, catalog, sites, area, picked, span, compare, locale })
      : areaRows({
          quantity,
          beside,
          index,
          area,
          picked,
          span,
          compare,
          nameOf: areaName,
          levels: catalog.levels,
          locale,
        })
  }, [quantity, beside, version, of, index, sites, area, picked, span, compare, areaName, catalog, locale])
  const columns = useTableColumns(choice.measure, beside !== null)
  // Of the chosen row, else of the whole.
  const place = rows.some(({ id }) => id === view.place) ? view.place! : area.code
  const failed = partsOf(measure).some((part) => faults.has(part))
  const without = failed ? k('failed') : loading('numbers')
  const shown = useShownSubject(catalog, choice, quantity)
  const choose = (place: string, more: boolean) =>
    set((view) =>
      more ? togglePlace(view, { type: index.rowOf.has(place) ? 'area' : 'site', id: place }) : { place },
    )
  return (
    <Drawer
      title={t('table')}
      summary={quantity ? t('sameFilter', { count: rows.length }) : without}
      hint={t('key')}
      open={view.table}
      onOpenChange={(table) => set({ table })}
      openLabel={t('open')}
      closeLabel={t('close')}
      rows={rows.length}
      tools={
        <>
          <WhyButton of={{ measure: measure.id, key, place, ...choice.days }} />
          {unfollowed}
          <TakeMenu ground={{ catalog, index, choice, sites }} shown={shown} of={of} />
          <Segments
            label={t('table')}
            options={[
              { id: 'children', label: t('children') },
              { id: 'sites', label: t('sites') },
            ]}
            value={of}
            onChange={setOf}
          />
        </>
      }
    >
      <DataTable
        label={`${measure.name[locale]} · ${areaName(area)}`}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        initialSorting={{ column: 'value', descending: true }}
        selected={view.place}
        onSelect={choose}
        words={{
          sortAscending: (column) => t('sortAscending', { column }),
          sortDescending: (column) => t('sortDescending', { column }),
          empty: quantity ? t('empty') : without,
        }}
      />
    </Drawer>
  )
}
