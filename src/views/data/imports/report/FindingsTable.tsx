import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportFinding, ImportReply } from '#src/contract/handing-in/imports.ts'
import { findingsQuery } from '#src/queries/handing-in/imports.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { unknownPlaces } from '#src/views/data/imports/model/unknown-places.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { pageSize, usePages } from '#src/views/data/table/use-pages.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { UnknownPlaces } from './UnknownPlaces.tsx'

interface FindingsTableProps extends Ground {
  severity: 'fault' | 'flag'
  reply: ImportReply
  m: Mapping
  /** The choice between this table and its siblings. */
  looks: ReactNode
  frozen: boolean
}

/** Every fault, or every flag: where it is, what stands there, what is wrong and what to do. */
export function FindingsTable({ severity, reply, m, catalog, index, looks, frozen }: FindingsTableProps) {
  const t = useTranslations('data.report')
  const table = useTranslations('data.table')
  const pages = usePages()
  const { findings, total, error } = useQueries({
    queries: pages.offsets.map((offset) => findingsQuery(reply, { severity, offset, limit: pageSize })),
    combine: (answers) => ({
      findings: answers.flatMap(({ data }) => data?.findings ?? []),
      total: answers.at(-1)?.data?.total ?? 0,
      error: answers.find((answer) => answer.error && !answer.data)?.error ?? null,
    }),
  })
  const unknown = useMemo(() => unknownPlaces(findings), [findings])
  const columns = useFindingColumns(severity)
  if (error) return <FaultFace fault={error} />
  const left = total - findings.length
  return (
    <>
      {!frozen && <UnknownPlaces places={unknown} m={m} catalog={catalog} index={index} />}
      <TablePart<ImportFinding>
        label={t(severity === 'fault' ? 'faults' : 'flags')}
        file={`${reply.file.name}-${t(severity === 'fault' ? 'faults' : 'flags')}`}
        demonstration={catalog.demonstration}
        columns={columns}
        rows={findings}
        rowId={(finding) => `${finding.row} ${finding.column} ${finding.code} ${finding.found}`}
        lines={2}
        choices={looks}
        more={
          left > 0 ? { text: table('moreOf', { total }), label: table('loadMore'), run: pages.next } : null
        }
        empty={t(severity === 'fault' ? 'noFaults' : 'noFlags')}
      />
    </>
  )
}

function useFindingColumns(severity: 'fault' | 'flag'): DataColumn<ImportFinding>[] {
  const t = useTranslations('data.report')
  return useMemo(() => {
    const words = (id: string, name: string, width: string | null, of: (row: ImportFinding) => string) => ({
      id,
      name,
      ...(width !== null && { width }),
      cell: of,
      plain: of,
      sortKey: of,
    })
    return [
      {
        id: 'row',
        name: t('row'),
        align: 'end',
        width: '4rem',
        cell: ({ row }) => row,
        plain: ({ row }) => row,
        sortKey: ({ row }) => row,
      },
      words('cell', t('cell'), '4.5rem', ({ cell }) => cell),
      words('header', t('header'), '9rem', ({ header }) => header),
      words('found', t('found'), '9rem', ({ found }) => found),
      words('reason', t(severity === 'fault' ? 'reason' : 'flagReason'), null, ({ reason }) => reason),
      words('fix', t('fix'), null, ({ fix }) => fix),
    ]
  }, [t, severity])
}
