import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed } from '#src/queries/live/use-connection.ts'
import { scenesQuery } from '#src/queries/wall/scenes.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useStandingFault } from '#src/views/faults/use-standing-fault.ts'
import { Editor } from './Editor.tsx'

/** Where the wall's scenes are made: waits for the declarations, the area tree and the scenes as they are. */
export function ScenesScreen() {
  useLiveFeed()
  const t = useTranslations('scenes')
  const catalog = useQuery(catalogQuery())
  const areas = useQuery(areasQuery())
  const scenes = useQuery(scenesQuery())
  const index = useMemo(() => (areas.data ? buildAreaIndex(areas.data.areas) : null), [areas.data])
  useEffect(() => {
    document.title = t('pageTitle')
  }, [t])
  const fault = useStandingFault([catalog, areas, scenes])
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !scenes.data || !index) return <LoadingFace label={t('loading')} lines={8} />
  return <Editor catalog={catalog.data} index={index} newest={scenes.data} />
}
