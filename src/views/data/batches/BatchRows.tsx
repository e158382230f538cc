import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BatchRow } from '#src/contract/handing-in/batches.ts'
import { batchRowsQuery } from '#src/queries/handing-in/batches.ts'
import { keys } from '#src/queries/keys.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { pageSize, usePages } from '#src/views/data/table/use-pages.ts'
import { useValueColumns } from '#src/views/data/table/use-value-columns.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'

interface BatchRowsProps extends Ground {
  id: string
  name: string
}

/** Every number of a batch, from what to what, and whether somebody has changed it since. */
export function BatchRows({ id, name, catalog, index }: BatchRowsProps) {
  const t = useTranslations('data')
  const b = useTranslations('data.batches')
  const client = useQueryClient()
  const [author] = useAuthor()
  const pages = usePages()
  const { rows, total, error } = useQueries({
    queries: pages.offsets.map((offset) =>
      batchRowsQuery(id, { offset, limit: pageSize, ...(author.trim() !== '' && { author: author.trim() }) }),
    ),
    combine: (answers) => ({
      rows: answers[0]?.data ? answers.flatMap(({ data }) => data?.rows ?? []) : null,
      total: answers.at(-1)?.data?.total ?? 0,
      error: answers.find((answer) => answer.error && !answer.data)?.error ?? null,
    }),
  })
  const values = useValueColumns<BatchRow>(catalog, index)
  const columns = useMemo((): DataColumn<BatchRow>[] => {
    const stands = ({ superseded }: BatchRow) => b(superseded ? 'superseded' : 'stands')
    const reason = (row: BatchRow) => row.reason ?? row.qualifier ?? ''
    return [
      ...values,
      { id: 'stands', name: b('stillState'), width: '8rem', cell: stands, plain: stands, sortKey: stands },
      { id: 'reason', name: b('reason'), cell: reason, plain: reason, sortKey: reason },
    ]
  }, [values, b])
  if (error)
    return (
      <Refusal fault={error} onEntered={() => void client.refetchQueries({ queryKey: keys.allBatches })} />
    )
  if (!rows) return <LoadingFace label={t('loading')} lines={6} />
  return (
    <TablePart<BatchRow>
      label={b('rowsTitle')}
      file={name}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.measure} ${row.key} ${row.place} ${row.day}`}
      more={
        total > rows.length
          ? { text: t('table.moreOf', { total }), label: t('table.loadMore'), run: pages.next }
          : null
      }
      inner
      empty={t('report.noDifference')}
    />
  )
}
