import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ColumnUse } from '#src/contract/handing-in/imports.ts'
import { formatDay } from '#src/domain/format.ts'
import { useMeasureName } from './use-measure-name.ts'

/** What a column holds, in words. */
export function useUseWords(catalog: Catalog): (use: ColumnUse) => string {
  const t = useTranslations('data.use')
  const locale = useLocale()
  const measureName = useMeasureName(catalog)
  return (use) => {
    if (use.role !== 'value') return t(use.role)
    const { measure, key = null, day, place } = use
    const named = measure === undefined ? null : measureName(measure, key)
    const what = [place, named].filter((one) => one != null).join(' · ') || t('value')
    return day === undefined
      ? what
      : t('onDay', { what, day: formatDay(day, locale, 'short', { year: true }) })
  }
}
