import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MapWords } from '#src/map/types.ts'

export function useMapWords(): MapWords {
  const t = useTranslations('map')
  return useMemo(
    () => ({
      label: t('map'),
      keys: t('hint'),
      zoomIn: t('zoomIn'),
      zoomOut: t('zoomOut'),
      frame: t('fit'),
      tilt: t('tilt'),
      suppressed: '<5',
      noWebGl: t('notDrawn'),
      lost: t('contextLost'),
      basemapFailed: t('basemapFailed'),
      retry: t('retry'),
    }),
    [t],
  )
}
