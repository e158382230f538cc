import { wordRanks } from './word-ranks.ts'

export type SortKey = number | string | null

export interface Sorting {
  column: string
  descending: boolean
}

export interface SortBy<Row> {
  keyOf: (row: Row) => SortKey
  descending: boolean
}

/**
 * A new list, sorted by the first of the keys, among equal ones by the next; rows without a key stand last in either direction, and rows
 * that are equal in all keep their order.
 */
export function sortRows<Row>(rows: readonly Row[], by: readonly SortBy<Row>[]): Row[] {
  const keys = by.map(({ keyOf, descending }) => ({ ranks: ranksOf(rows, keyOf), descending }))
  const order = new Uint32Array(rows.length)
  for (let row = 0; row < order.length; row++) order[row] = row
  order.sort((a, b) => {
    for (const { ranks, descending } of keys) {
      const [x, y] = [ranks[a]!, ranks[b]!]
      if (x === y) continue
      if (Number.isNaN(x) || Number.isNaN(y)) {
        if (Number.isNaN(x) && Number.isNaN(y)) continue
        return Number.isNaN(x) ? 1 : -1
      }
      return x < y === descending ? 1 : -1
    }
    return a - b
  })
  const sorted = new Array<Row>(rows.length)
  for (let at = 0; at < order.length; at++) sorted[at] = rows[order[at]!]!
  return sorted
}

const known = new WeakMap<readonly unknown[], WeakMap<(row: never) => SortKey, Float64Array>>()

/** A number for each row, in its key's order; NaN: it has none. Kept as long as the rows and their key are the same. */
function ranksOf<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): Float64Array {
  const ofRows = known.get(rows) ?? new WeakMap<(row: never) => SortKey, Float64Array>()
  known.set(rows, ofRows)
  const found = ofRows.get(keyOf)
  if (found) return found
  const keys = rows.map(keyOf)
  const places = placesOf([...new Set(keys.filter((key) => typeof key === 'string'))])
  const ranks = new Float64Array(keys.length)
  for (let row = 0; row < ranks.length; row++) {
    const key = keys[row]!
    ranks[row] = typeof key === 'string' ? places.get(key)! : (key ?? Number.NaN)
  }
  ofRows.set(keyOf, ranks)
  return ranks
}

/** Where each word stands in reading order. */
function placesOf(words: readonly string[]): Map<string, number> {
  const ranks = wordRanks(words)
  const order = words.map((_, at) => at)
  order.sort((a, b) => (ranks[a]! < ranks[b]! ? -1 : ranks[a]! > ranks[b]! ? 1 : 0))
  const places = new Map<string, number>()
  let place = -1
  let last: string | null = null
  for (const at of order) {
    if (ranks[at] !== last) place++
    last = ranks[at]!
    places.set(words[at]!, place)
  }
  return places
}
