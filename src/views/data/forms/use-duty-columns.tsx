import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { DutyCounts } from '#src/contract/figures/completeness.ts'
import { formatPercent } from '#src/domain/format.ts'
import { countColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import css from './forms.module.css'

/** Expected, reported, late, overdue: the counts that forms and areas share. What needs somebody is warm. */
export function useDutyColumns<Row extends DutyCounts>(): DataColumn<Row>[] {
  const t = useTranslations('data.forms')
  const locale = useLocale()
  return useMemo(() => {
    const share = ({ reported, expected }: Row) => (expected === 0 ? null : reported / expected)
    const overdue = countColumn<Row>('overdue', t('overdue'), locale, (row) => row.overdue)
    return [
      countColumn('expected', t('expected'), locale, (row: Row) => row.expected),
      countColumn('reported', t('reported'), locale, (row: Row) => row.reported),
      {
        id: 'share',
        name: t('share'),
        width: '5.5rem',
        align: 'end',
        cell: (row) => {
          const value = share(row)
          return value === null ? '·' : formatPercent(value, locale, 0)
        },
        plain: share,
        sortKey: share,
      },
      countColumn('late', t('late'), locale, (row: Row) => row.late),
      countColumn('due', t('due'), locale, (row: Row) => row.due),
      {
        ...overdue,
        cell: (row) => <span className={row.overdue > 0 ? css.overdue : undefined}>{overdue.cell(row)}</span>,
      },
    ]
  }, [t, locale])
}
