import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Correction } from '#src/contract/figures/history.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { momentColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { useValueColumns } from '#src/views/data/table/use-value-columns.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

/** When, what, from what to what, by whom and why. */
export function useCorrectionColumns({ catalog, index }: Ground): DataColumn<Correction>[] {
  const t = useTranslations('data.corrections')
  const locale = useLocale()
  const moment = useMomentWords(catalog.timeZone)
  const values = useValueColumns<Correction>(catalog, index)
  return useMemo(() => {
    const change = ({ before, after }: Correction) =>
      before === null || after === null ? null : after - before
    return [
      momentColumn('time', t('time'), moment, ({ recordedAt }) => recordedAt),
      ...values,
      {
        id: 'change',
        name: t('change'),
        width: '6rem',
        align: 'end',
        descendingFirst: true,
        cell: (row) => {
          const difference = change(row)
          const measure = measureOf(catalog, row.measure)
          return difference === null || !measure ? '' : figureFormat(measure, locale).change(difference)
        },
        plain: change,
        sortKey: change,
      },
      wordsColumn('author', t('author'), ({ author, source }) => author ?? source),
      wordsColumn('reason', t('reason'), ({ reason }) => reason ?? t('noReason')),
    ]
  }, [values, catalog, locale, moment, t])
}
