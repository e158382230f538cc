import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { countColumn, momentColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'

const shaShown = 8

export function useBatchColumns(catalog: Catalog): DataColumn<Batch>[] {
  const t = useTranslations('data.batches')
  const locale = useLocale()
  const moment = useMomentWords(catalog.timeZone)
  const measureName = useMeasureName(catalog)
  return useMemo(() => {
    const state = wordsColumn<Batch>('state', t('state'), (batch) => t(`states.${batch.state}`), '6rem')
    const sha = wordsColumn<Batch>('sha', t('sha'), ({ file }) => file?.sha256 ?? '', '6rem')
    const measures = (batch: Batch) =>
      batch.measures.map((id) => measureName(id, null)).join(locale === 'zh' ? '、' : ', ')
    return [
      momentColumn('time', t('time'), moment, ({ recordedAt }) => recordedAt),
      wordsColumn('kind', t('kind'), ({ kind }) => t(`kinds.${kind}`), '6.5rem'),
      { ...state, cell: (batch) => <span data-state={batch.state}>{t(`states.${batch.state}`)}</span> },
      wordsColumn('source', t('source'), ({ source }) => source),
      wordsColumn('author', t('author'), ({ author }) => author ?? ''),
      wordsColumn('file', t('file'), ({ file }) => file?.name ?? ''),
      {
        ...sha,
        cell: ({ file }) => file && <span title={file.sha256}>{file.sha256.slice(0, shaShown)}</span>,
      },
      wordsColumn('measures', t('measures'), measures),
      countColumn('rows', t('rows'), locale, ({ rows }) => rows),
      countColumn('new', t('new'), locale, ({ counts }) => counts?.new ?? null),
      countColumn('changed', t('changed'), locale, ({ counts }) => counts?.changed ?? null),
      countColumn('withdrawn', t('withdrawn'), locale, ({ counts }) => counts?.withdrawn ?? null),
      wordsColumn('note', t('note'), ({ note }) => note),
    ]
  }, [t, locale, moment, measureName])
}
