import { useLocale, useTranslations } from 'use-intl'
import type { Attribute, Catalog } from '#src/contract/catalog.ts'
import type { SiteFilter } from '#src/contract/desk/selection.ts'

/** What a filter asks for, in words: `涉外小区：是`, `层数 10–20`. */
export function useFilterWords(catalog: Catalog): (filter: SiteFilter) => string {
  const t = useTranslations('selection')
  const locale = useLocale()
  const valueName = (attribute: Attribute | undefined, value: string) => {
    if (attribute?.type === 'flag') return value === 'true' ? t('yes') : t('no')
    return attribute?.values?.find(({ id }) => id === value)?.name[locale] ?? value
  }
  return ({ kind, attribute: id, values, min, max }) => {
    const attribute = catalog.kinds.find((one) => one.id === kind)?.attributes.find((one) => one.id === id)
    const name = attribute?.name[locale] ?? id
    const wanted = values
      ? values.map((value) => valueName(attribute, value)).join(t('or'))
      : min !== undefined && max !== undefined
        ? t('between', { min: String(min), max: String(max) })
        : min !== undefined
          ? t('atLeast', { min: String(min) })
          : t('atMost', { max: String(max) })
    return `${name} ${wanted}`
  }
}
