import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import { countColumn, momentColumn, wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { useDutyColumns } from './use-duty-columns.tsx'

interface FormsTableProps {
  forms: readonly FormCompleteness[]
  chosen: string | null
  catalog: Catalog
  /** Where and when. */
  scope: ReactNode
  onChoose: (form: string) => void
}

export function FormsTable({ forms, chosen, catalog, scope, onChoose }: FormsTableProps) {
  const t = useTranslations('data.forms')
  const locale = useLocale()
  const moment = useMomentWords(catalog.timeZone)
  const duties = useDutyColumns<FormCompleteness>()
  const columns = useMemo(
    (): DataColumn<FormCompleteness>[] => [
      wordsColumn('form', t('form'), ({ name }) => name[locale]),
      wordsColumn('deadline', t('deadline'), ({ deadline }) => deadline ?? '–', '5rem'),
      ...duties,
      countColumn('partial', t('partial'), locale, ({ partial }) => partial),
      momentColumn('last', t('lastReport'), moment, ({ lastReportAt }) => lastReportAt),
    ],
    [t, locale, moment, duties],
  )
  return (
    <TablePart<FormCompleteness>
      label={t('title')}
      file={t('title')}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={forms}
      rowId={({ form }) => form}
      selected={chosen}
      onSelect={onChoose}
      choices={scope}
      empty={t('none')}
    />
  )
}
