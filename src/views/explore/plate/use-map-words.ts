import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { MapWords } from '#src/map/types.ts'

export function useMapWords(): MapWords {
  const t = useTranslations('map')
  const l = useTranslations('legend')
  const n = useTranslations('note')
  return useMemo(
    () => ({
      label: t('map'),
      keys: t('hint'),
      zoomIn: t('zoomIn'),
      zoomOut: t('zoomOut'),
      frame: t('fit'),
      tilt: t('tilt'),
      suppressed: '<5',
      sites: (count) => l('places', { count }),
      sources: n('source'),
      noWebGl: t('notDrawn'),
      lost: t('contextLost'),
      basemapFailed: t('basemapFailed'),
      retry: t('retry'),
    }),
    [t, l, n],
  )
}
