import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed, useServerDay } from '#src/queries/live/use-connection.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { EmptyFace } from '#src/ui/faces/EmptyFace.tsx'
import { FaultFace } from '#src/views/FaultFace.tsx'
import { Wall } from './Wall.tsx'

/** The command-center screen: waits for the declarations and the area tree, then turns its scenes by itself. */
export function WallScreen() {
  useLiveFeed()
  const e = useTranslations('errors')
  const catalog = useQuery(catalogQuery())
  const areas = useQuery(areasQuery())
  const index = useMemo(() => (areas.data ? buildAreaIndex(areas.data.areas) : null), [areas.data])
  const today = useServerDay(catalog.data?.timeZone ?? 'Asia/Shanghai')
  const fault = (catalog.data ? null : catalog.error) ?? (areas.data ? null : areas.error)
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !areas.data || !index) return null
  if (!index.root || catalog.data.scenes.length === 0) {
    return <EmptyFace title={e('emptyTitle')} body={e('emptyBody')} />
  }
  const last = lastDay(catalog.data, today)
  return (
    <Wall
      catalog={catalog.data}
      index={index}
      outlines={areas.data.outlines}
      today={last}
      running={last === today}
    />
  )
}
