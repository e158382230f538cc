import { useEffect, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { isShut, toggled } from '#src/domain/table/arrange.ts'
import { columnOf } from '#src/domain/table/column-of.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { type CubeSets, partsOf } from '#src/situation/measures/quantity-of.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { point } from '#src/state/pointed.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Drawer } from '#src/ui/overlay/dialog/Drawer.tsx'
import { Grid } from '#src/ui/table/grid/Grid.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { usePanelCubes } from '#src/views/explore/panels/use-panel-cubes.ts'
import { columnCubes, shownColumns } from './columns/shown-columns.ts'
import { levelsInside, rowsAsked } from './model/list-places.ts'
import { groupAsked, sortsAsked, withSort } from './model/table-setup.ts'
import { TableTools } from './TableTools.tsx'
import { useColumns, useNameColumn } from './use-columns.tsx'
import { useArranged, useListed } from './use-lines.ts'
import { usePointedLine } from './use-pointed-line.ts'
import { useReads } from './use-reads.ts'
import { useRowPicks } from './use-row-picks.ts'
import { useSame } from './use-same.ts'

export interface TablePaneProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  /** What is known now, where the table says what was known then. */
  now: CubeSets | null
  faults: ReadonlyMap<string, Error>
  sites: readonly Site[]
}

/** The map's table twin: areas inside the chosen one or its sites, with the same numbers in the same states, set up as the reader likes. */
export function TablePane({ catalog, index, choice, sets, now, faults, sites }: TablePaneProps) {
  const t = useTranslations('table')
  const loading = useTranslations('loading')
  const k = useTranslations('kpi')
  const view = useExploreSearch()
  const set = useSetExploreSearch()
  const areaName = useAreaName()
  const locale = useLocale()
  const { measure, area, part } = choice
  const picked = part.picked ?? null
  const shown = useSame(
    shownColumns(catalog, view, {
      beside: now !== null,
      divided: choice.per !== null || measure.kind === 'ratio',
    }),
  )
  const own = useMemo(() => columnCubes(catalog, shown), [catalog, shown])
  const more = usePanelCubes(catalog, own, choice, true)
  const others = shown.flatMap((id) => {
    const what = columnOf(catalog, id)
    return what?.of === 'measure' && what.measure ? [what.measure] : []
  })
  const all = new Map([...more.sets, ...sets])
  const allFaults = new Map([...more.faults, ...faults])
  const reads = useReads({ catalog, index }, choice, [...new Set(others)], all, now, allFaults)
  const quantities = useSame(reads.flatMap(({ reading }) => reading?.quantity ?? []))
  const levels = useMemo(() => levelsInside(index, area), [index, area])
  const rows = rowsAsked(index, area, view.rows)
  const { lines, whole } = useListed(index, choice, rows, sites, quantities)
  const open = (place: string) => set({ place })
  const name = useNameColumn(isShut, view.fold, open)
  const rest = useColumns({ catalog, index, sites, picked, reads, shown, pinned: view.pinned })
  const columns = [name, ...rest]
  const sorts = useMemo(() => sortsAsked(view.sorts, shown), [view.sorts, shown])
  const group = groupAsked(view, rows, levels)
  const arranged = useArranged(catalog, index, lines, rest, reads[0], { sorts, group, fold: view.fold })
  const pointed = usePointedLine(arranged, index, sites)
  const failed = partsOf(measure).some((part) => faults.has(part))
  const without = failed ? k('failed') : loading('numbers')
  const quantity = reads[0]?.reading ?? null
  useEffect(() => () => point('table', null), [])
  const { chosen, isGathering, press } = useRowPicks(index)
  const alone = chosen.size === 1 ? lines.find(({ id }) => chosen.has(id))?.id : undefined
  return (
    <Drawer
      title={t('table')}
      summary={
        isGathering
          ? t('gathered', { count: chosen.size })
          : quantity
            ? t('sameFilter', { count: lines.length })
            : without
      }
      hint={t('key')}
      open={view.table}
      onOpenChange={(table) => set({ table })}
      openLabel={t('open')}
      closeLabel={t('close')}
      rows={arranged.length + 1}
      tools={
        <TableTools
          catalog={catalog}
          index={index}
          sites={sites}
          choice={choice}
          quantity={quantity?.quantity ?? null}
          measures={others}
          rows={rows}
          sorts={sorts}
          levels={levels}
          group={group}
          shown={shown}
          place={lines.some(({ id }) => id === view.place) ? view.place! : (alone ?? area.code)}
        />
      }
    >
      <Grid
        label={`${measure.name[locale]} · ${areaName(area)}`}
        columns={columns}
        rows={quantity ? arranged : []}
        rowId={(line) => line.id}
        branchOf={
          group === null
            ? undefined
            : (line) => (line.kind === 'group' ? { open: !isShut(view.fold, line.id) } : null)
        }
        foot={view.table && quantity && lines.length > 0 ? whole : null}
        sorting={sorts}
        onSort={(sorting, more) => set({ sorts: withSort(sorts, sorting, more) }, 'replace')}
        many
        isSelected={(id) => chosen.has(id)}
        current={view.place}
        pointed={view.table ? pointed : null}
        onPress={press}
        onOpen={open}
        onToggle={(id) => set((view) => ({ fold: toggled(view.fold, id) }), 'replace')}
        onPoint={(id) => point('table', id)}
        words={{
          sortAscending: (column) => t('sortAscending', { column }),
          sortDescending: (column) => t('sortDescending', { column }),
          empty: quantity ? t('empty') : without,
        }}
      />
    </Drawer>
  )
}
