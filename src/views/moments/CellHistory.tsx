import { useQueries } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { HistoryEntry } from '#src/contract/figures/history.ts'
import { historyQuery } from '#src/queries/figures/history.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { type Version, VersionList } from '#src/ui/overlay/VersionList.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface CellHistoryProps {
  catalog: Catalog
  measure: Measure
  place: string
  day: string
}

/** Everything that one place reported of a measure for a day, the newest first: when, by whom, from what to what, and why. */
export function CellHistory({ catalog, measure, place, day }: CellHistoryProps) {
  const t = useTranslations('history')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const said = useMomentWords(catalog.timeZone)
  const asOf = useAsOf()
  const keys = [null, ...(breakdownOf(catalog, measure)?.keys ?? [])]
  const results = useQueries({
    queries: keys.map((key) => historyQuery({ measure: measure.id, place, day, key: key?.id ?? null, asOf })),
  })
  if (results.some(({ isError }) => isError)) return <p>{t('failed')}</p>
  if (results.some(({ isPending }) => isPending)) return <LoadingFace label={loading('numbers')} lines={3} />
  const { full } = figureFormat(measure, locale)
  const figure = (value: number | null) => (value === null ? t('withdrawn') : full(value))
  const moved = (entry: HistoryEntry, before: HistoryEntry | undefined) =>
    before ? t('moved', { before: figure(before.value), after: figure(entry.value) }) : figure(entry.value)
  const versions = results.flatMap(({ data }, at): (Version & { at: string })[] =>
    (data?.entries ?? []).map((entry, row, all) => ({
      id: `${at} ${entry.batch} ${row}`,
      at: entry.recordedAt,
      time: said(entry.recordedAt),
      name: keys[at]?.name[locale] ?? null,
      figure: data?.suppressed ? null : moved(entry, all[row - 1]),
      by: [entry.author, entry.source].filter(Boolean).join(' · '),
      words: [entry.qualifier, entry.reason && t('reason', { reason: entry.reason })]
        .filter(Boolean)
        .join(' · '),
    })),
  )
  const isHidden = results.some(({ data }) => data?.suppressed && data.entries.length > 0)
  return (
    <VersionList
      title={t('history')}
      versions={versions.sort((a, b) => b.at.localeCompare(a.at))}
      empty={t('noReport')}
      note={isHidden ? t('hidden') : null}
    />
  )
}
