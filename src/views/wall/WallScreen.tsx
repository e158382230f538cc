import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { dayAt } from '#src/domain/days.ts'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed, useServerDay } from '#src/queries/live/use-connection.ts'
import { scenesQuery } from '#src/queries/wall/scenes.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { AsOfProvider, usePastMoment } from '#src/situation/moment/as-of.ts'
import { useWallSearch } from '#src/state/use-wall-search.ts'
import { EmptyFace } from '#src/ui/faces/EmptyFace.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useStandingFault } from '#src/views/faults/use-standing-fault.ts'
import { useRetry } from './upkeep/use-retry.ts'
import { useDraft } from './use-draft.ts'
import { Wall } from './Wall.tsx'

/** The command-center screen: waits for the declarations and the area tree, then turns its scenes by itself. */
export function WallScreen() {
  useLiveFeed()
  useRetry()
  const e = useTranslations('errors')
  const catalog = useQuery(catalogQuery())
  const areas = useQuery(areasQuery())
  const scenes = useQuery(scenesQuery())
  const view = useWallSearch()
  const asOf = usePastMoment(view.asOf)
  const shown = useDraft(view.draft, scenes.data?.scenes)
  const index = useMemo(() => (areas.data ? buildAreaIndex(areas.data.areas) : null), [areas.data])
  const today = useServerDay(catalog.data?.timeZone ?? 'Asia/Shanghai')
  const fault = useStandingFault([catalog, areas, scenes])
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !areas.data || !shown || !index) return null
  if (!index.root || shown.length === 0) {
    return <EmptyFace title={e('emptyTitle')} body={e('emptyBody')} />
  }
  const day = asOf === null ? today : dayAt(new Date(asOf), catalog.data.timeZone)
  const last = lastDay(catalog.data, day)
  return (
    <AsOfProvider value={asOf}>
      <Wall
        catalog={catalog.data}
        scenes={shown}
        index={index}
        areas={areas.data}
        today={last}
        running={last === day}
      />
    </AsOfProvider>
  )
}
