import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { batchesQuery } from '#src/queries/handing-in/batches.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { countColumn, momentColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { type SeenSource, seenSources } from './seen-sources.ts'

/** As many batches as one answer holds. */
const surveyed = 1000

/** Offices, devices and files that have reported lately: when last, and how much. */
export function SeenTable({ catalog }: { catalog: Catalog }) {
  const t = useTranslations('data.sources')
  const d = useTranslations('data')
  const locale = useLocale()
  const moment = useMomentWords(catalog.timeZone)
  const measureName = useMeasureName(catalog)
  const { data, error } = useQuery(batchesQuery({ limit: surveyed }))
  const rows = useMemo(() => (data ? seenSources(data.batches) : []), [data])
  const columns = useMemo(
    (): DataColumn<SeenSource>[] => [
      wordsColumn('source', t('source'), ({ source }) => source),
      momentColumn('last', t('lastReport'), moment, ({ lastReportAt }) => lastReportAt),
      countColumn('batches', t('batches'), locale, ({ batches }) => batches),
      countColumn('values', t('values'), locale, (source) => source.rows),
      wordsColumn('measures', t('measures'), ({ measures }) =>
        measures.map((id) => measureName(id, null)).join(locale === 'zh' ? '、' : ', '),
      ),
    ],
    [t, locale, moment, measureName],
  )
  if (!data) return error ? <FaultFace fault={error} /> : <LoadingFace label={d('loading')} lines={6} />
  return (
    <TablePart<SeenSource>
      label={t('seen')}
      file={t('seen')}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={rows}
      rowId={({ source }) => source}
      empty={t('noneSeen')}
    />
  )
}
