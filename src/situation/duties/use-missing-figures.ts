import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMessages, useTranslations } from 'use-intl'
import type { AreaFigures } from '#src/map/types.ts'
import { areaCompletenessQuery } from '#src/queries/figures/completeness.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { missingFigures } from './missing-figures.ts'

interface Asked {
  area: string
  day: string
  /** Off: nothing is asked for. */
  on: boolean
}

/** The words of who has not reported come later than the desk. */
export function useHasWords(): boolean {
  return 'duties' in useMessages()
}

/** What is overdue in an area and all inside it, as the map draws it; null while it is off or on its way. */
export function useMissingFigures(index: AreaIndex, { area, day, on }: Asked): AreaFigures | null {
  const t = useTranslations('duties')
  const { data } = useQuery({ ...areaCompletenessQuery(area, day, useAsOf()), enabled: on })
  const hasWords = useHasWords()
  const areas = data?.areas
  return useMemo(
    () =>
      on && hasWords && areas
        ? missingFigures(index.areas, areas, (count) => t('overlayFigure', { count }))
        : null,
    [on, hasWords, areas, index, t],
  )
}
