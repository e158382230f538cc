import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useFill } from '#src/situation/areas/use-fill.ts'
import { useOutlines } from '#src/situation/areas/use-outlines.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import { inUseOn } from '#src/situation/sites/in-use.ts'
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

const Charts = lazy(() =>
  import('#src/views/explore/time/Charts.tsx').then((module) => ({ default: module.Charts })),
)
const Brush = lazy(() =>
  import('#src/views/explore/time/Brush.tsx').then((module) => ({ default: module.Brush })),
)

interface DeskProps {
  catalog: CatalogReply
  index: AreaIndex
  areas: OutlinesReply
  choice: Choice
  unknown: readonly Unknown[]
}

export function Desk({ catalog, index, areas, choice, unknown }: DeskProps) {
  const t = useTranslations()
  const sites = useQuery(sitesQuery(choice.asOf))
  const outlines = useOutlines(areas, choice.days.to)
  const needed = useMemo(() => neededCubes(catalog, choice), [catalog, choice])
  const { first, today } = choice.calendar
  const { sets, faults } = useCubes(needed, choice.days, { from: first, to: today }, choice.asOf)
  const now = useBesideNow(needed, choice)
  const fill = useFill(catalog, index, choice, sets)
  const all = sites.data?.sites
  const siteList = useMemo(() => inUseOn(all ?? [], choice.days.to), [all, choice.days.to])
  const shared = { catalog, index, choice, sets, sites: siteList, now }
  return (
    <>
      <SkipLink label={t('shell.skip')} target="main" />
      <DeskFrame
        top={<TopBar catalog={catalog} index={index} choice={choice} />}
        chips={<FilterChips catalog={catalog} choice={choice} />}
        railLabel={t('filters.filters')}
        rail={<Rail {...shared} numbers={fill?.numbers ?? null} />}
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
        strip={<Headlines catalog={catalog} choice={choice} sets={sets} now={now} faults={faults} />}
        map={
          fill === null && faults.has(choice.measure.id) ? (
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
            <Charts catalog={catalog} choice={choice} sets={sets} now={now} faults={faults} />
          </Suspense>
        }
      />
      <DeskPanes catalog={catalog} index={index} choice={choice} />
    </>
  )
}
