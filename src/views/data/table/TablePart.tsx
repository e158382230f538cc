import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Sorting } from '#src/domain/table/sorting/sort-rows.ts'
import { useDataSearch, useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { saveFile } from '#src/ui/files/save-file.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { DataTable } from '#src/ui/table/DataTable.tsx'
import type { DataColumn } from './data-column.ts'
import { filterRows } from './filter-rows.ts'
import css from './table.module.css'
import { tableCsv } from './table-csv.ts'

interface TablePartProps<Row> {
  label: string
  /** Of the exported file, without its ending. */
  file: string
  /** The figures are invented, and an export says so. */
  demonstration: boolean
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  initialSorting?: Sorting
  selected?: string | null
  onSelect?: (id: string) => void
  lines?: 1 | 2
  /** A table inside another keeps its filter to itself; else it stands in the address. */
  inner?: boolean
  /** What else the rows are chosen by. */
  choices?: ReactNode
  /** There are more on the server than these. */
  more?: { text: string; label?: string; run?: () => void } | null
  empty: string
}

/** A table with its filter above it: what is exported is what is shown. */
export function TablePart<Row>(props: TablePartProps<Row>) {
  const { label, columns, rows, choices, more, demonstration } = props
  const t = useTranslations('data.table')
  const sort = useTranslations('table')
  const shell = useTranslations('shell')
  const [text, setText] = useFilterText(props.inner ?? false)
  const field = useId()
  const [sorting, setSorting] = useState(props.initialSorting ?? null)
  const shown = useMemo(() => filterRows(rows, columns, text), [rows, columns, text])
  const save = () => {
    const csv = tableCsv(shown, columns, sorting, demonstration ? shell('demonstration') : null)
    saveFile(`${props.file}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <section className={css.part} aria-label={label}>
      <div className={css.tools}>
        <label htmlFor={field} className={css.search}>
          <Icon name="search" size={0.875} />
          <input
            id={field}
            type="search"
            aria-label={t('filter', { table: label })}
            placeholder={t('filterHint')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {choices}
        <span className={css.count} role="status">
          {shown.length === rows.length
            ? sort('rows', { count: rows.length })
            : t('shown', { shown: shown.length, count: rows.length })}
          {more && ` · ${more.text}`}
        </span>
        {more?.run && (
          <Button quiet onPress={more.run}>
            {more.label}
          </Button>
        )}
        <Button quiet onPress={save} disabled={shown.length === 0}>
          {t('export')}
        </Button>
      </div>
      <div className={css.body}>
        <DataTable
          label={label}
          columns={columns}
          rows={shown}
          rowId={props.rowId}
          onSorting={setSorting}
          selected={props.selected ?? null}
          {...(props.initialSorting && { initialSorting: props.initialSorting })}
          {...(props.onSelect && { onSelect: props.onSelect })}
          {...(props.lines && { lines: props.lines })}
          words={{
            sortAscending: (column) => sort('sortAscending', { column }),
            sortDescending: (column) => sort('sortDescending', { column }),
            empty: rows.length === 0 ? props.empty : t('nothingMatches'),
          }}
        />
      </div>
    </section>
  )
}

function useFilterText(inner: boolean): [string, (text: string) => void] {
  const own = useState('')
  const { text } = useDataSearch()
  const set = useSetDataSearch()
  return inner ? own : [text ?? '', (next) => set({ text: next || null }, 'replace')]
}
