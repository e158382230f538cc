import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { useOutlines } from '#src/situation/areas/use-outlines.ts'
import { quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import { usePicked } from '#src/situation/selection/use-picked.ts'
import { inUseOn } from '#src/situation/sites/in-use.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { useSelection } from '#src/state/use-selection.ts'
import { SkipLink } from '#src/ui/a11y/SkipLink.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { DeskFrame } from '#src/ui/frame/DeskFrame.tsx'
import { FilterChips } from '#src/views/explore/bar/FilterChips.tsx'
import { Notices } from '#src/views/explore/bar/Notices.tsx'
import { TopBar } from '#src/views/explore/bar/TopBar.tsx'
import { DeskPanes } from '#src/views/explore/DeskPanes.tsx'
import type { Choice, Unknown } from '#src/views/explore/model/choice.ts'
import { neededCubes } from '#src/views/explore/model/needed-cubes.ts'
import { useBesideNow } from '#src/views/explore/model/use-beside-now.ts'
import { Headlines } from '#src/views/explore/numbers/Headlines.tsx'
import { TablePane } from '#src/views/explore/numbers/TablePane.tsx'
import { MapPane } from '#src/views/explore/plate/MapPane.tsx'
import { Rail } from '#src/views/explore/rail/Rail.tsx'
import { FaultFace } from '#src/views/FaultFace.tsx'

const Panels = lazy(() =>
  import('#src/views/explore/panels/Panels.tsx').then((module) => ({ default: module.Panels })),
)
const Multiples = lazy(() =>
  import('#src/views/explore/panels/multiples/Multiples.tsx').then((module) => ({
    default: module.Multiples,
  })),
)
const SelectionBar = lazy(() =>
  import('#src/views/explore/selection/SelectionBar.tsx').then((module) => ({
    default: module.SelectionBar,
  })),
)
const Brush = lazy(() =>
  import('#src/views/explore/time/Brush.tsx').then((module) => ({ default: module.Brush })),
)

export interface DeskProps {
  catalog: CatalogReply
  index: AreaIndex
  areas: OutlinesReply
  choice: Choice
  unknown: readonly Unknown[]
}

const noSites: readonly Site[] = []

export function Desk({ catalog, index, areas, choice: whole, unknown }: DeskProps) {
  const t = useTranslations()
  const sites = useQuery(sitesQuery(whole.asOf))
  const outlines = useOutlines(areas, whole.days.to)
  const needed = useMemo(() => neededCubes(catalog, whole), [catalog, whole])
  const { first, today } = whole.calendar
  const { sets, faults } = useCubes(needed, whole.days, { from: first, to: today }, whole.asOf)
  const now = useBesideNow(needed, whole)
  const all = sites.data?.sites ?? noSites
  const siteList = useMemo(() => inUseOn(all, whole.days.to), [all, whole.days.to])
  const selected = usePicked(index.areas, all, useSelection(), {
    quantity: quantityOf(catalog, whole.measure, sets, whole.key),
    version: versionOf(whole.measure, sets),
    span: whole.span,
  })
  const { picked } = selected
  const choice = useMemo(() => ({ ...whole, part: { path: whole.area.path, picked } }), [whole, picked])
  const fill = useFill(catalog, index, { ...choice, picked }, sets)
  const hasWords = useHasRoom('selection')
  const { multiples } = useExploreSearch()
  const hasPanelWords = useHasRoom('panels')
  const shared = { catalog, index, choice, sets, sites: siteList, now }
  return (
    <>
      <SkipLink label={t('shell.skip')} target="main" />
      <DeskFrame
        top={<TopBar catalog={catalog} index={index} choice={choice} />}
        chips={
          <FilterChips catalog={catalog} index={index} choice={choice} sets={sets} selected={selected} />
        }
        railLabel={t('filters.filters')}
        rail={<Rail {...shared} selected={selected} numbers={fill?.numbers ?? null} />}
        notices={
          <Notices
            catalog={catalog}
            choice={choice}
            needed={needed}
            unknown={unknown}
            sets={sets}
            faults={faults}
          />
        }
        strip={
          <>
            <Headlines catalog={catalog} choice={choice} sets={sets} now={now} faults={faults} />
            {picked && hasWords && (
              <Suspense fallback={null}>
                <SelectionBar catalog={catalog} index={index} choice={choice} sets={sets} sites={siteList} />
              </Suspense>
            )}
          </>
        }
        map={
          multiples && hasPanelWords ? (
            <Suspense fallback={<LoadingFace label={t('loading.numbers')} lines={8} />}>
              <Multiples {...shared} wanted={multiples} outlines={outlines} />
            </Suspense>
          ) : fill === null && faults.has(choice.measure.id) ? (
            <FaultFace fault={faults.get(choice.measure.id)!} />
          ) : (
            <MapPane {...shared} outlines={outlines} fill={fill} />
          )
        }
        brush={
          <Suspense fallback={<LoadingFace label={t('loading.charts')} lines={2} />}>
            <Brush catalog={catalog} choice={choice} sets={sets} />
          </Suspense>
        }
        drawer={<TablePane {...shared} faults={faults} />}
        asideLabel={t('charts.charts')}
        aside={
          <Suspense fallback={<LoadingFace label={t('loading.charts')} lines={12} />}>
            <Panels catalog={catalog} index={index} choice={choice} sites={siteList} />
          </Suspense>
        }
      />
      <DeskPanes catalog={catalog} index={index} choice={choice} />
    </>
  )
}
