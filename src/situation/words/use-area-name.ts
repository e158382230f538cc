import { useCallback } from 'react'
import { useLocale } from 'use-intl'

/** An area's name in the reader's language; the Chinese one where there is no other. */
export function useAreaName(): (area: { name: string; nameEn: string | null }) => string {
  const locale = useLocale()
  return useCallback((area) => (locale === 'en' ? (area.nameEn ?? area.name) : area.name), [locale])
}
