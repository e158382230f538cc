import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Correction } from '#src/contract/figures/history.ts'
import { formatDay } from '#src/domain/format.ts'
import { areasQuery } from '#src/queries/areas.ts'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { type Version, VersionList } from '#src/ui/overlay/VersionList.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface CorrectionListProps {
  catalog: Catalog
  measure: Measure
  place: string
  from: string
  to: string
}

const shown = 8

/** The corrections behind a total, newest first, and the way to all of them. */
export function CorrectionList({ catalog, measure, place, from, to }: CorrectionListProps) {
  const t = useTranslations('history')
  const loading = useTranslations('loading')
  const locale = useLocale()
  const said = useMomentWords(catalog.timeZone)
  const asOf = useAsOf()
  const { data, isError } = useQuery(
    correctionsQuery({ measures: [measure.id], area: place, from, to, since: null, asOf, limit: shown }),
  )
  const { data: areas } = useQuery(areasQuery())
  const placeName = usePlaceName(useMemo(() => buildAreaIndex(areas?.areas ?? []), [areas]))
  if (isError) return <p>{t('failed')}</p>
  if (!data) return <LoadingFace label={loading('numbers')} lines={3} />
  const figureOf = ({ measure: id, before, after }: Correction) => {
    const { full } = figureFormat(measureOf(catalog, id) ?? measure, locale)
    const figure = (value: number | null) => (value === null ? t('withdrawn') : full(value))
    return t('moved', { before: figure(before), after: figure(after) })
  }
  const versions = data.corrections.map(
    (one, at): Version => ({
      id: `${one.batch} ${at}`,
      time: said(one.recordedAt),
      name: [placeName(one.place, one.placeName), from === to ? null : formatDay(one.day, locale, 'short')]
        .filter(Boolean)
        .join(' '),
      figure: one.suppressed ? null : figureOf(one),
      by: [one.author, one.source].filter(Boolean).join(' · '),
      words: one.reason ? t('reason', { reason: one.reason }) : '',
    }),
  )
  return (
    <VersionList
      title={t('corrections')}
      versions={versions}
      empty={t('none')}
      note={data.corrections.some(({ suppressed }) => suppressed) ? t('hidden') : null}
      more={
        data.total > shown && (
          <Link
            to="/data"
            search={{
              tab: 'corrections',
              measure: measure.id,
              area: place,
              days: from === to ? from : `${from}..${to}`,
              ...(asOf !== null && { asof: asOf }),
              ...(locale === 'en' && { lang: locale }),
            }}
          >
            {t('more', { count: data.total })}
          </Link>
        )
      }
    />
  )
}
