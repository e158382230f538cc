import type { Locale } from '#src/contract/primitives.ts'
import { formatNumber } from '#src/domain/format.ts'
import type { DataColumn } from './data-column.ts'

/** A column of words, in full where the pointer rests. */
export function wordsColumn<Row>(
  id: string,
  name: string,
  of: (row: Row) => string,
  width?: string,
): DataColumn<Row> {
  return {
    id,
    name,
    cell: (row) => <span title={of(row)}>{of(row)}</span>,
    plain: of,
    sortKey: of,
    ...(width !== undefined && { width }),
  }
}

/** A column of whole numbers; null is left empty. */
export function countColumn<Row>(
  id: string,
  name: string,
  locale: Locale,
  of: (row: Row) => number | null,
): DataColumn<Row> {
  return {
    id,
    name,
    width: '5.5rem',
    align: 'end',
    descendingFirst: true,
    cell: (row) => {
      const value = of(row)
      return value === null ? '' : formatNumber(value, locale)
    },
    plain: of,
    sortKey: of,
  }
}

/** A column of moments, written out for a reader and whole for a file. */
export function momentColumn<Row>(
  id: string,
  name: string,
  write: (moment: string) => string,
  of: (row: Row) => string | null,
): DataColumn<Row> {
  const read = (row: Row) => {
    const moment = of(row)
    return moment === null ? null : Date.parse(moment)
  }
  return {
    id,
    name,
    width: '8rem',
    descendingFirst: true,
    cell: (row) => {
      const moment = of(row)
      return moment === null ? '–' : write(moment)
    },
    plain: of,
    sortKey: read,
  }
}
