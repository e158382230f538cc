import type { Rows } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { countListed } from './count-listed.ts'
import { Flag } from './flags.ts'
import type { Marks } from './marks.ts'

type FlagName = keyof typeof Flag

/** How many cells have each flag. */
export type FlagCounts = Record<FlagName, number>

/** How many cells of some rows have each flag on the days `first` to `last` (indexes, inclusive). */
export function countFlags(marks: Marks, rows: Rows, days: number, first: number, last: number): FlagCounts {
  const counts = { blank: 0, idle: 0, beside: 0, estimated: 0, suppressed: 0, stale: 0, carried: 0 }
  if (first > last) return counts
  const { kinds, shift, usual } = marks
  const listed = countListed(marks, rows, days, first, last)
  let rest = usual === 0 ? 0 : countRows(rows) * (last - first + 1)
  for (let kind = 0; kind < kinds.length; kind++) {
    let cells = 0
    for (let at = kind; at < listed.length; at += 1 << shift) cells += listed[at]!
    rest -= cells
    addFlags(counts, kinds[kind]!, cells)
  }
  if (usual !== 0) addFlags(counts, usual, rest)
  return counts
}

function addFlags(counts: FlagCounts, flags: number, cells: number): void {
  if (flags & Flag.blank) counts.blank += cells
  if (flags & Flag.idle) counts.idle += cells
  if (flags & Flag.beside) counts.beside += cells
  if (flags & Flag.estimated) counts.estimated += cells
  if (flags & Flag.suppressed) counts.suppressed += cells
  if (flags & Flag.stale) counts.stale += cells
  if (flags & Flag.carried) counts.carried += cells
}

/** How many cells of some rows have a flag on each day. */
export function countDays(marks: Marks, rows: Rows, days: number, flag: number): Int32Array {
  const { kinds, shift, usual } = marks
  const isUsual = (usual & flag) !== 0
  const out = new Int32Array(days)
  if (isUsual) out.fill(countRows(rows))
  const listed = countListed(marks, rows, days, 0, days - 1)
  kinds.forEach((flags, kind) => {
    const by = ((flags & flag) !== 0 ? 1 : 0) - (isUsual ? 1 : 0)
    if (by === 0) return
    for (let day = 0; day < days; day++) out[day] = out[day]! + by * listed[(day << shift) | kind]!
  })
  return out
}
