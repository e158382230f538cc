import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type {
  Difference,
  DifferenceRow,
  ImportCounts,
  ImportReply,
} from '#src/contract/handing-in/imports.ts'
import { formatNumber } from '#src/domain/format.ts'
import { differenceQuery } from '#src/queries/handing-in/imports.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { pageSize, usePages } from '#src/views/data/table/use-pages.ts'
import { useValueColumns } from '#src/views/data/table/use-value-columns.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'

interface DifferenceTableProps extends Ground {
  reply: ImportReply
  counts: ImportCounts
  /** The choice between this table and its siblings. */
  looks: ReactNode
}

const kinds = ['new', 'changed', 'same', 'withdrawn'] as const

/** Row by row what the commit would change, from what to what. */
export function DifferenceTable(props: DifferenceTableProps) {
  const { counts } = props
  const t = useTranslations('data.difference')
  const locale = useLocale()
  const [chosen, setChosen] = useState<Difference | 'all'>('all')
  const choices = (
    <>
      {props.looks}
      <SelectField
        label={t('kind')}
        options={[
          { id: 'all', name: t('all') },
          ...kinds.map((id) => ({ id, name: `${t(id)} ${formatNumber(counts[id], locale)}` })),
        ]}
        value={chosen}
        onChange={(id) => setChosen(kinds.find((kind) => kind === id) ?? 'all')}
      />
    </>
  )
  return <Rows key={chosen} {...props} difference={chosen} choices={choices} />
}

interface RowsProps extends Omit<DifferenceTableProps, 'counts' | 'looks'> {
  difference: Difference | 'all'
  choices: ReactNode
}

function Rows({ reply, catalog, index, difference, choices }: RowsProps) {
  const t = useTranslations('data.difference')
  const r = useTranslations('data.report')
  const table = useTranslations('data.table')
  const pages = usePages()
  const { rows, total, error } = useQueries({
    queries: pages.offsets.map((offset) =>
      differenceQuery(reply, { ...(difference !== 'all' && { difference }), offset, limit: pageSize }),
    ),
    combine: (answers) => ({
      rows: answers.flatMap(({ data }) => data?.rows ?? []),
      total: answers.at(-1)?.data?.total ?? 0,
      error: answers.find((answer) => answer.error && !answer.data)?.error ?? null,
    }),
  })
  const values = useValueColumns<DifferenceRow>(catalog, index)
  const columns = useMemo((): DataColumn<DifferenceRow>[] => {
    return [
      {
        id: 'difference',
        name: t('kind'),
        width: '4.5rem',
        cell: (row) => t(row.difference),
        plain: (row) => t(row.difference),
        sortKey: (row) => kinds.indexOf(row.difference),
      },
      ...values,
      {
        id: 'row',
        name: t('row'),
        align: 'end',
        width: '4.5rem',
        cell: ({ row }) => row ?? '–',
        plain: ({ row }) => row,
        sortKey: ({ row }) => row,
      },
    ]
  }, [values, t])
  if (error) return <FaultFace fault={error} />
  const left = total - rows.length
  return (
    <TablePart<DifferenceRow>
      label={r('difference')}
      file={`${reply.file.name}-${r('difference')}`}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.measure} ${row.key} ${row.place} ${row.day}`}
      choices={choices}
      more={left > 0 ? { text: table('moreOf', { total }), label: table('loadMore'), run: pages.next } : null}
      empty={r('noDifference')}
    />
  )
}
