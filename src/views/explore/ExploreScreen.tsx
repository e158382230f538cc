import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed, useServerDay } from '#src/queries/live/use-connection.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { AsOfProvider, usePastMoment } from '#src/situation/moment/as-of.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { EmptyFace } from '#src/ui/faces/EmptyFace.tsx'
import { DeskSkeleton } from '#src/ui/frame/DeskSkeleton.tsx'
import { chooseFrom } from '#src/views/explore/model/choice.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useStandingFault } from '#src/views/faults/use-standing-fault.ts'
import { Desk, type DeskProps } from './Desk.tsx'

/** The explore screen, or another face of what its address says: waits for the declarations and the area tree, then everything else has its own face. */
export function ExploreScreen({ shown: Shown = Desk }: { shown?: ComponentType<DeskProps> }) {
  useLiveFeed()
  const e = useTranslations('errors')
  const l = useTranslations('loading')
  const view = useExploreSearch()
  const catalog = useQuery(catalogQuery())
  const areas = useQuery(areasQuery())
  const index = useMemo(() => (areas.data ? buildAreaIndex(areas.data.areas) : null), [areas.data])
  const today = useServerDay(catalog.data?.timeZone ?? 'Asia/Shanghai')
  const asOf = usePastMoment(view.asOf)
  const chosen = useMemo(
    () => (catalog.data && index ? chooseFrom(view, catalog.data, index, { today, asOf }) : null),
    [view, catalog.data, index, today, asOf],
  )
  const fault = useStandingFault([catalog, areas])
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !areas.data || !index || !chosen) return <DeskSkeleton label={l('app')} />
  if (!chosen.choice) return <EmptyFace title={e('emptyTitle')} body={e('emptyBody')} />
  return (
    <AsOfProvider value={asOf}>
      <Shown
        catalog={catalog.data}
        index={index}
        areas={areas.data}
        choice={chosen.choice}
        unknown={chosen.unknown}
      />
    </AsOfProvider>
  )
}
