import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isShutOut } from '#src/queries/access/access.ts'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed } from '#src/queries/live/use-connection.ts'
import { scenesQuery } from '#src/queries/wall/scenes.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { FaultFace } from '#src/views/FaultFace.tsx'
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
  const fault = isShutOut(catalog.error)
    ? catalog.error
    : [catalog, areas, scenes].find(({ data, error }) => !data && error)?.error
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !scenes.data || !index) return <LoadingFace label={t('loading')} lines={8} />
  return <Editor catalog={catalog.data} index={index} newest={scenes.data} />
}
