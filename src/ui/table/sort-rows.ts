export type SortKey = number | string | null

export interface Sorting {
  column: string
  descending: boolean
}

const words = new Intl.Collator('zh-CN', { numeric: true })

/** A new list; rows without a key stand last in either direction, equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key)
      return sign * words.compare(String(a.key), String(b.key))
    })
    .map(({ row }) => row)
}
