import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ColumnUse, ImportReply } from '#src/contract/handing-in/imports.ts'
import { SheetTable } from '#src/ui/sheet/SheetTable.tsx'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { ColumnHead } from './ColumnHead.tsx'
import css from './mapping.module.css'

/** What a reader writes by hand for "as above". */
const ditto = '〃'

interface PreviewProps {
  reply: ImportReply
  m: Mapping
  catalog: Catalog
  /** Nothing can be changed any more. */
  frozen: boolean
}

/** The first rows of the sheet, each by what it was taken for; every column's head says what it is and can be changed. */
export function Preview({ reply, m, catalog, frozen }: PreviewProps) {
  const t = useTranslations('data.preview')
  if (reply.preview.length === 0) return null
  const { columns, filledDown } = m.mapping
  const asAbove = (cells: readonly string[]) =>
    cells.map((cell, column) => (cell === '' && filledDown.includes(column) ? ditto : cell))
  const width = Math.max(columns.length, ...reply.preview.map(({ cells }) => cells.length))
  const having = (role: ColumnUse['role']) =>
    new Set(columns.flatMap((use, column) => (use.role === role ? [column] : [])))
  return (
    <div className={css.preview} data-busy={m.busy || undefined}>
      <SheetTable
        label={t('title')}
        heads={Array.from({ length: width }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <ColumnHead key={column} column={column} reply={reply} m={m} catalog={catalog} frozen={frozen} />
        ))}
        rows={reply.preview.map((row) => ({
          ...row,
          cells: row.as === 'row' ? asAbove(row.cells) : row.cells,
          asText: t(`kinds.${row.as}`),
        }))}
        words={{ row: t('row'), as: t('as') }}
        ignored={having('ignore')}
        figures={having('value')}
      />
    </div>
  )
}
