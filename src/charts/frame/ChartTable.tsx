import { useState } from 'react'
import styles from './frame.module.css'

export interface TableTwin {
  columns: readonly string[]
  /** First cell is the day, or the place. */
  rows: readonly { key: number; cells: readonly string[] }[]
}

/** Above this many rows only those in sight are in the page. */
const whole = 1200
const shown = 80
const rowRem = 1.375

/** The chart's series as a table: every day or place, every number, and its state in words. */
export function ChartTable({ caption, twin }: { caption: string; twin: TableTwin }) {
  const [top, setTop] = useState(0)
  const { columns, rows } = twin
  const many = rows.length > whole
  const first = many ? Math.max(0, Math.min(top, rows.length - shown)) : 0
  const last = many ? first + shown : rows.length
  return (
    <section
      className={styles.table}
      data-unroll=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      onScroll={(event) => {
        if (!many) return
        const row = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
        setTop(Math.max(0, Math.floor(event.currentTarget.scrollTop / row / 20) * 20 - 20))
      }}
    >
      <table aria-rowcount={many ? rows.length + 1 : undefined}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Room rows={first} columns={columns.length} />}
          {rows.slice(first, last).map(({ key, cells: [head, ...cells] }, at) => (
            <tr key={key} aria-rowindex={many ? first + at + 2 : undefined}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
          {last < rows.length && <Room rows={rows.length - last} columns={columns.length} />}
        </tbody>
      </table>
    </section>
  )
}

/** As high as the rows that are not in the page. */
function Room({ rows, columns }: { rows: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable
    <tr aria-hidden="true" style={{ height: `${rows * rowRem}rem` }}>
      <td colSpan={columns} />
    </tr>
  )
}
