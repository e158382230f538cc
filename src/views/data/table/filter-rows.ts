import type { DataColumn } from './data-column.ts'

/** The rows in which every word of the text stands in some cell; letters and full-width forms count alike. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  text: string,
): readonly Row[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const plains = columns.flatMap(({ plain }) => plain ?? [])
  return rows.filter((row) => {
    const cells = folded(plains.map((plain) => plain(row) ?? '').join('\n'))
    return words.every((word) => cells.includes(word))
  })
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
