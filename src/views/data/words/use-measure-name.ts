import { useCallback } from 'react'
import { useLocale } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'

/** 返岗人员, 境外来沪人员 · 居家; what the catalogue does not know keeps its id. */
export function useMeasureName(catalog: Catalog): (measure: string, key: string | null) => string {
  const locale = useLocale()
  return useCallback(
    (id, key) => {
      const measure = measureOf(catalog, id)
      if (!measure) return [id, key].filter(Boolean).join(' · ')
      const name = measure.name[locale]
      if (key === null) return name
      return `${name} · ${breakdownOf(catalog, measure)?.keys.find((one) => one.id === key)?.name[locale] ?? key}`
    },
    [catalog, locale],
  )
}
