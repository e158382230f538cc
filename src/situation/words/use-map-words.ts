import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { HIDDEN_TOTAL } from '#src/domain/format.ts'
import type { MapWords } from '#src/map/types.ts'

export function useMapWords(): MapWords {
  const locale = useLocale()
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
      suppressed: HIDDEN_TOTAL[locale],
      sites: (count) => l('places', { count }),
      sources: n('source'),
      noWebGl: t('notDrawn'),
      lost: t('contextLost'),
      basemapFailed: t('basemapFailed'),
      retry: t('retry'),
    }),
    [locale, t, l, n],
  )
}
