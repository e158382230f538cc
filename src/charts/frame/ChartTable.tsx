import styles from './frame.module.css'

export interface TableTwin {
  columns: readonly string[]
  /** First cell is the day. */
  rows: readonly { key: number; cells: readonly string[] }[]
}

/** The chart's series as a table: every day, every number, and its state in words. */
export function ChartTable({ caption, twin }: { caption: string; twin: TableTwin }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={caption}>
      <table>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {twin.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map(({ key, cells: [day, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{day}</th>
              {cells.map((cell, column) => (
                <td key={twin.columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
