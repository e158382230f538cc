import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { type CubeSets, partsOf, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { useShortcut } from '#src/ui/a11y/use-shortcut.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { StateSwatch } from '#src/ui/figures/StateSwatch.tsx'
import { Drawer } from '#src/ui/overlay/Drawer.tsx'
import { DataTable } from '#src/ui/table/DataTable.tsx'
import type { Column } from '#src/ui/table/data-table-props.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { areaRows, siteRows, type TableRow } from '#src/views/explore/model/table-rows.ts'

interface TablePaneProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  faults: ReadonlyMap<string, Error>
  sites: readonly Site[]
}

/** The map's table twin: the areas inside the chosen one, or its sites, with the same numbers in the same states. */
export function TablePane({ catalog, index, choice, sets, faults, sites }: TablePaneProps) {
  const t = useTranslations('table')
  const loading = useTranslations('loading')
  const k = useTranslations('kpi')
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const areaName = useAreaName()
  const locale = useLocale()
  const [of, setOf] = useState<'children' | 'sites'>('children')
  useShortcut('t', () => set((now) => ({ table: !now.table })))
  const { measure, key, span, area, compare } = choice
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const rows = useMemo(() => {
    if (!quantity) return []
    return of === 'sites'
      ? siteRows({ quantity, catalog, sites, area, span, compare, locale })
      : areaRows({ quantity, index, area, span, compare, nameOf: areaName, levels: catalog.levels, locale })
  }, [quantity, version, of, index, sites, area, span, compare, areaName, catalog, locale])
  const columns = useColumns(choice)
  const failed = partsOf(measure).some((part) => faults.has(part))
  const without = failed ? k('failed') : loading('numbers')
  const choose = (place: string) => set({ place })
  return (
    <Drawer
      title={t('table')}
      summary={quantity ? t('sameFilter', { count: rows.length }) : without}
      hint={t('key')}
      open={view.table}
      onOpenChange={(table) => set({ table })}
      openLabel={t('open')}
      closeLabel={t('close')}
      tools={
        <Segments
          label={t('table')}
          options={[
            { id: 'children', label: t('children') },
            { id: 'sites', label: t('sites') },
          ]}
          value={of}
          onChange={setOf}
        />
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

function useColumns(choice: Choice): Column<TableRow>[] {
  const t = useTranslations('table')
  const locale = useLocale()
  const words = useStateWords()
  const { measure } = choice
  return useMemo(() => {
    const format = figureFormat(measure, locale)
    const columns: Column<TableRow>[] = [
      { id: 'name', name: t('place'), cell: (row) => row.name, sortKey: (row) => row.name },
      { id: 'within', name: t('level'), cell: (row) => row.within, sortKey: (row) => row.within },
      {
        id: 'value',
        name: `${(measure.short ?? measure.name)[locale]}${format.isShare ? '' : unitOf(measure, locale)}`,
        align: 'end',
        descendingFirst: true,
        cell: (row) => (
          <Figure text={format.cell(row.value, row.state)} state={row.state} stateText={words[row.state]} />
        ),
        sortKey: (row) => row.value,
      },
      {
        id: 'change',
        name: t('change'),
        align: 'end',
        descendingFirst: true,
        cell: (row) => (row.change === null ? '' : format.change(row.change)),
        sortKey: (row) => row.change,
      },
      {
        id: 'state',
        name: t('state'),
        cell: (row) => (
          <>
            <StateSwatch state={row.state} /> {words[row.state]}
          </>
        ),
        sortKey: (row) => words[row.state],
      },
      {
        id: 'reported',
        name: t('reported'),
        align: 'end',
        cell: (row) => (row.expected === 0 ? '·' : `${row.reported}/${row.expected}`),
        sortKey: (row) => (row.expected === 0 ? null : row.reported / row.expected),
      },
    ]
    return columns
  }, [measure, locale, words, t])
}

function unitOf({ unit }: Choice['measure'], locale: Locale): string {
  return locale === 'zh' ? `（${unit.zh}）` : ` (${unit.en})`
}
