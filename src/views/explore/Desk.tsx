import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { SkipLink } from '#src/ui/a11y/SkipLink.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { DeskFrame } from '#src/ui/frame/DeskFrame.tsx'
import { FilterChips } from '#src/views/explore/bar/FilterChips.tsx'
import { Notices } from '#src/views/explore/bar/Notices.tsx'
import { TopBar } from '#src/views/explore/bar/TopBar.tsx'
import { DeskPanes } from '#src/views/explore/DeskPanes.tsx'
import type { Choice, Unknown } from '#src/views/explore/model/choice.ts'
import { faultOfMap } from '#src/views/explore/model/fault-of-map.ts'
import { useBesideNow } from '#src/views/explore/model/use-beside-now.ts'
import { useDeskData } from '#src/views/explore/model/use-desk-data.ts'
import { Headlines } from '#src/views/explore/numbers/Headlines.tsx'
import { MapPane } from '#src/views/explore/plate/MapPane.tsx'
import { Rail } from '#src/views/explore/rail/Rail.tsx'
import { TableDoor } from '#src/views/explore/table/TableDoor.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'

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

export function Desk({ catalog, index, areas, choice: whole, unknown }: DeskProps) {
  const t = useTranslations()
  const data = useDeskData(catalog, index, areas, whole)
  const { choice, needed, sets, faults, coming, outlines, selected, fill } = data
  const { picked } = selected
  const now = useBesideNow(catalog, needed, whole)
  const hasWords = useHasRoom('selection')
  const { multiples } = useExploreSearch()
  const hasPanelWords = useHasRoom('panels')
  const mapFault = fill === null ? faultOfMap(catalog, choice, faults) : null
  const shared = { catalog, index, choice, sets, sites: data.sites, now }
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
            <Headlines {...shared} faults={faults} />
            {picked && hasWords && (
              <Suspense fallback={null}>
                <SelectionBar
                  catalog={catalog}
                  index={index}
                  choice={choice}
                  sets={sets}
                  sites={data.sites}
                />
              </Suspense>
            )}
          </>
        }
        map={
          mapFault ? (
            <FaultFace fault={mapFault} />
          ) : multiples && hasPanelWords ? (
            <Suspense fallback={<LoadingFace label={t('loading.numbers')} lines={8} />}>
              <Multiples
                key={`${multiples.draw} ${multiples.by}`}
                {...shared}
                wanted={multiples}
                outlines={outlines}
              />
            </Suspense>
          ) : (
            <MapPane {...shared} outlines={outlines} fill={fill} />
          )
        }
        brush={
          <Suspense fallback={<LoadingFace label={t('loading.charts')} lines={2} />}>
            <Brush catalog={catalog} index={index} choice={choice} sets={sets} coming={coming} />
          </Suspense>
        }
        drawer={<TableDoor {...shared} faults={faults} />}
        asideLabel={t('charts.charts')}
        aside={
          <Suspense fallback={<LoadingFace label={t('loading.charts')} lines={12} />}>
            <Panels catalog={catalog} index={index} choice={choice} sites={data.sites} />
          </Suspense>
        }
      />
      <DeskPanes catalog={catalog} index={index} choice={choice} />
    </>
  )
}
