import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './briefing.module.css'
import { useSheetAddress } from './use-sheet-address.ts'

interface SheetFootProps {
  catalog: CatalogReply
  choice: Choice
}

const minuteMs = 60_000

/** Where the numbers come from, as known when, and where the same view can be looked at. */
export function SheetFoot({ catalog, choice }: SheetFootProps) {
  const t = useTranslations('briefing')
  const locale = useLocale()
  const momentWords = useMomentWords(catalog.timeZone)
  const at = useStandingReading((ms) => Math.floor(ms / minuteMs) * minuteMs)
  const address = useSheetAddress()
  const sources = useMemo(() => {
    const ids = [...new Set([choice.measure.id, ...catalog.headlines])]
    const lines = new Map<string, string[]>()
    for (const id of ids) {
      const measure = measureOf(catalog, id)
      if (!measure) continue
      const source = `${measure.source[locale]} (${measure.owner[locale]})`
      lines.set(source, [...(lines.get(source) ?? []), (measure.short ?? measure.name)[locale]])
    }
    return [...lines].map(([source, names]) => `${names.join(locale === 'zh' ? '、' : ', ')}: ${source}`)
  }, [catalog, choice.measure, locale])
  return (
    <footer className={css.foot}>
      <p>
        <b>{t('sources')}</b> {sources.join(locale === 'zh' ? '；' : '; ')}
      </p>
      {catalog.attributions.length > 0 && (
        <p>{t('mapSources', { text: catalog.attributions.map((one) => one[locale]).join(' · ') })}</p>
      )}
      <p>{choice.measure.definition[locale]}</p>
      <p>
        {choice.asOf === null
          ? t('upTo', { moment: momentWords(new Date(at).toISOString()) })
          : t('asOf', { moment: momentWords(choice.asOf) })}
        {' · '}
        {t('link')} {address}
      </p>
    </footer>
  )
}
