import { atOnce, type Steps } from '#src/domain/turns/steps.ts'
import { sortedOrder } from './sorted-order.ts'
import { wordRanks } from './word-ranks.ts'

/** Rows that are read or written in one piece. */
const atATime = 512
/** Numbers that are copied in one piece. */
const numbersAtATime = 65_536
/** Words that are known again. Of more different ones some are ranked twice, to the same place: a map that grows without end holds the page. */
const wordsKept = 16_384

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
  return atOnce(sortSteps(rows, by))
}

/** The same, piece by piece. */
export function* sortSteps<Row>(rows: readonly Row[], by: readonly SortBy<Row>[]): Steps<Row[]> {
  const keys: { ranks: Float64Array; descending: boolean }[] = []
  for (const { keyOf, descending } of by) keys.push({ ranks: yield* ranksOf(rows, keyOf), descending })
  const order = yield* sortedOrder(rows.length, (a, b) => {
    for (const { ranks, descending } of keys) {
      const [x, y] = [ranks[a]!, ranks[b]!]
      if (x === y) continue
      if (Number.isNaN(x) || Number.isNaN(y)) {
        if (Number.isNaN(x) && Number.isNaN(y)) continue
        return Number.isNaN(x) ? 1 : -1
      }
      return x < y === descending ? 1 : -1
    }
    return 0
  })
  const sorted: Row[] = []
  for (const at of order) {
    if (sorted.push(rows[at]!) % atATime === 0) yield
  }
  return sorted
}

const known = new WeakMap<readonly unknown[], WeakMap<(row: never) => SortKey, Float64Array>>()

/** A number for each row, in its key's order; NaN: it has none. Kept as long as the rows and their key are the same. */
function* ranksOf<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): Steps<Float64Array> {
  const ofRows = known.get(rows) ?? new WeakMap<(row: never) => SortKey, Float64Array>()
  known.set(rows, ofRows)
  const found = ofRows.get(keyOf)
  if (found) return found
  const ranks = new Float64Array(rows.length)
  const wordOf = new Int32Array(rows.length).fill(-1)
  const words: string[] = []
  const numbers = new Map<string, number>()
  for (let row = 0; row < ranks.length; row++) {
    const key = keyOf(rows[row]!)
    if (typeof key === 'string') {
      if (numbers.size === wordsKept) numbers.clear()
      const number = numbers.get(key) ?? words.push(key) - 1
      numbers.set(key, number)
      wordOf[row] = number
    } else ranks[row] = key ?? Number.NaN
    if (row % atATime === 0) yield
  }
  if (words.length > 0) {
    const places = yield* placesOf(words)
    for (let row = 0; row < ranks.length; row++) {
      if (wordOf[row]! >= 0) ranks[row] = places[wordOf[row]!]!
      if (row % numbersAtATime === 0) yield
    }
  }
  ofRows.set(keyOf, ranks)
  return ranks
}

/** Where each word stands in reading order. */
function* placesOf(words: readonly string[]): Steps<Uint32Array> {
  const ranks = yield* wordRanks(words)
  const order = yield* sortedOrder(words.length, (a, b) =>
    ranks[a]! < ranks[b]! ? -1 : ranks[a]! > ranks[b]! ? 1 : 0,
  )
  const places = new Uint32Array(words.length)
  let place = -1
  let last: string | null = null
  for (const [i, at] of order.entries()) {
    if (ranks[at] !== last) place++
    last = ranks[at]!
    places[at] = place
    if (i % atATime === 0) yield
  }
  return places
}
