import type { ReactNode } from 'react'
import { columnLetter } from './column-letter.ts'
import css from './SheetTable.module.css'

export interface SheetRow {
  number: number
  cells: readonly string[]
  /** What the row was taken for: its look… */
  as: 'title' | 'header' | 'row' | 'total' | 'footnote' | 'blank'
  /** …and its word. */
  asText: string
}

export interface SheetTableProps {
  label: string
  /** One a column, from the left; its name in a spreadsheet stands above it. */
  heads: readonly ReactNode[]
  rows: readonly SheetRow[]
  /** Heads the row numbers, and the words of what rows were taken for. */
  words: { row: string; as: string }
  /** Cells of columns that are not read are dimmed. */
  ignored: ReadonlySet<number>
  /** Below a header, the cells of these columns end at one line, as figures do. */
  figures: ReadonlySet<number>
}

/** A stretch of a sheet as it stands in its file. */
export function SheetTable({ label, heads, rows, words, ignored, figures }: SheetTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={css.scroller} aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.as}</th>
            {heads.map((head, column) => (
              <th key={columnLetter(column)} scope="col" data-figures={figures.has(column) || undefined}>
                <i>{columnLetter(column)}</i>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} data-as={row.as}>
              <th scope="row">{row.number}</th>
              <td>{row.asText}</td>
              {heads.map((_, column) => (
                <td
                  key={columnLetter(column)}
                  data-ignored={ignored.has(column) || undefined}
                  data-figures={
                    (figures.has(column) && row.as !== 'title' && row.as !== 'footnote') || undefined
                  }
                >
                  {row.cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
