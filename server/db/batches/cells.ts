import type { BulkColumn } from '#server/db/engines/engine.ts'

/** Cells by the numbers that the database knows them by, as columns, in the order of the observations' index. */
export interface Cells {
  readonly length: number
  readonly town: Int32Array
  readonly place: Int32Array
  readonly day: Int32Array
  /** -1: a measure that nothing was ever stored of. */
  readonly measure: Int16Array
  /** 0: without a breakdown key; -1: one that nothing was ever stored of. */
  readonly key: Int16Array
  readonly flags: Int16Array
  /** NaN: withdrawn. */
  readonly value: Float64Array
  /** By index. */
  readonly qualifiers: ReadonlyMap<number, string>
  readonly reasons: ReadonlyMap<number, string>
}

/** The cells of these indexes, in that order. */
export function pickCells(cells: Cells, rows: Uint32Array): Cells {
  const { town, place, day, measure, key, flags, value } = cells
  return {
    length: rows.length,
    town: Int32Array.from(rows, (row) => town[row]!),
    place: Int32Array.from(rows, (row) => place[row]!),
    day: Int32Array.from(rows, (row) => day[row]!),
    measure: Int16Array.from(rows, (row) => measure[row]!),
    key: Int16Array.from(rows, (row) => key[row]!),
    flags: Int16Array.from(rows, (row) => flags[row]!),
    value: Float64Array.from(rows, (row) => value[row]!),
    qualifiers: pickWords(cells.qualifiers, rows),
    reasons: pickWords(cells.reasons, rows),
  }
}

function pickWords(words: ReadonlyMap<number, string>, rows: Uint32Array): Map<number, string> {
  const picked = new Map<number, string>()
  if (words.size === 0) return picked
  rows.forEach((row, i) => {
    const word = words.get(row)
    if (word !== undefined) picked.set(i, word)
  })
  return picked
}

/** Indexes in the order of the observations' index: by measure, place, key and day. */
export function inIndexOrder({ length, measure, place, key, day }: Omit<Cells, 'town'>): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => i).sort(
    (a, b) =>
      measure[a]! - measure[b]! || place[a]! - place[b]! || key[a]! - key[b]! || day[a]! - day[b]! || a - b,
  )
}

export function cellColumns({ town, place, day, measure, key }: Cells): BulkColumn[] {
  return [
    { name: 'town', type: 'int4', values: town },
    { name: 'place', type: 'int4', values: place },
    { name: 'day', type: 'int4', values: day },
    { name: 'measure', type: 'int2', values: measure },
    { name: 'key', type: 'int2', values: key },
  ]
}

/** The cell of a day among those of one series, `from` to `to` (not included); -1: there is none. */
export function findDay({ day: days }: Cells, day: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low < to && days[low] === day ? low : -1
}
