import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { CellState } from '#src/contract/figures/cubes.ts'

/** The seven states in the reader's language. */
export function useStateWords(): Record<CellState, string> {
  const t = useTranslations('states')
  return useMemo(
    () => ({
      value: t('value'),
      zero: t('zero'),
      missing: t('missing'),
      'not-expected': t('notExpected'),
      estimated: t('estimated'),
      suppressed: t('suppressed'),
      stale: t('stale'),
    }),
    [t],
  )
}
