import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { formatDay } from '#src/domain/format.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { HeldCubes } from '#src/situation/measures/use-held-cubes.ts'

/** Says which days are not counted yet because they are on their way; null: all are there. */
export function useComing(catalog: Catalog, coming: HeldCubes['coming']): string | null {
  const t = useTranslations('loading')
  const locale = useLocale()
  const day = [...coming.values()].sort().at(-1)
  if (day === undefined) return null
  const names = [...coming.keys()].flatMap((id) => {
    const measure = measureOf(catalog, id)
    return measure ? [(measure.short ?? measure.name)[locale]] : []
  })
  return t('coming', {
    measures: names.join(locale === 'zh' ? '、' : ', '),
    day: formatDay(day, locale, 'short', { year: true }),
  })
}
