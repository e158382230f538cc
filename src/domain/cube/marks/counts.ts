import type { Rows } from '#src/domain/places.ts'
import { countRows } from '#src/domain/rows.ts'
import { countListed } from './count-listed.ts'
import { Flag } from './flags.ts'
import type { Marks } from './marks.ts'

type FlagName = keyof typeof Flag

const names = Object.keys(Flag) as FlagName[]

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

/** How many cells of some rows have each flag on each day. */
export function countByDay(marks: Marks, rows: Rows, days: number): Record<FlagName, Int32Array> {
  const listed = countListed(marks, rows, days, 0, days - 1)
  const all = new Int32Array(days * names.length)
  const each = names.map((name, n) => {
    const out = all.subarray(n * days, (n + 1) * days)
    addDays(marks, listed, rows, Flag[name], out)
    return [name, out] as const
  })
  return Object.fromEntries(each) as Record<FlagName, Int32Array>
}

/** Tells how many cells of some rows are hidden on a day. */
export function hiddenByDay(marks: Marks, rows: Rows, days: number): (day: number) => number {
  const { kinds, shift, usual } = marks
  const listed = countListed(marks, rows, days, 0, days - 1)
  const places = (usual & Flag.suppressed) !== 0 ? countRows(rows) : 0
  return (day) => {
    let count = places
    for (let kind = 0; kind < kinds.length; kind++) {
      const cells = listed[(day << shift) | kind]!
      if (places > 0) count -= cells
      if (kinds[kind]! & Flag.suppressed) count += cells
    }
    return count
  }
}

function addDays(marks: Marks, listed: Int32Array, rows: Rows, flag: number, out: Int32Array): void {
  const { kinds, shift, usual } = marks
  const isUsual = (usual & flag) !== 0
  if (isUsual) out.fill(countRows(rows))
  for (let kind = 0; kind < kinds.length; kind++) {
    const by = ((kinds[kind]! & flag) !== 0 ? 1 : 0) - (isUsual ? 1 : 0)
    if (by !== 0) addKind(listed, kind, shift, by, out)
  }
}

function addKind(listed: Int32Array, kind: number, shift: number, by: number, out: Int32Array): void {
  const step = (1 << shift) | 0
  let at = kind | 0
  for (let day = 0; day < out.length; day = (day + 1) | 0) {
    out[day] = (out[day]! + Math.imul(by, listed[at]!)) | 0
    at = (at + step) | 0
  }
}
