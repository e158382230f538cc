import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { Panel } from '#src/contract/desk/panels.ts'

/** The unit of a divided or averaged number, in words; null: that of the measure itself. */
export function useUnit(): (panel: Pick<Panel, 'per' | 'mean'>, measure: Measure) => string | null {
  const t = useTranslations('panels')
  const locale = useLocale()
  return ({ per, mean }, measure) => {
    if (per === null && !mean) return null
    const unit = measure.unit[locale]
    const divided = per === null ? unit : t(`unit.${per}`, { unit })
    return mean ? t('averaged', { unit: divided }) : divided
  }
}
