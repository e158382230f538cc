import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceLabels } from '#src/charts/places/place-props.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'

/** Every word that charts of places say. */
export function usePlaceWords(): PlaceLabels {
  const t = useTranslations('panels')
  const table = useTranslations('table')
  const states = useStateWords()
  return useMemo(
    () => ({
      place: t('place'),
      places: t('places'),
      state: t('state'),
      reported: table('reported'),
      rank: t('rank'),
      change: t('rankChange'),
      before: t('before'),
      range: t('range'),
      count: (count) => t('count', { count }),
      states,
      empty: t('noPlace'),
      gained: (places) => t('gained', { places }),
    }),
    [t, table, states],
  )
}
