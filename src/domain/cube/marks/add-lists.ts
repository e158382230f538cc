import type { Marks } from './marks.ts'

/** Adds the listed cells of rows (`lo, hi` in turn) on all days, or takes them off. Lists that stand behind one another are walked as one. */
export function addLists(
  { starts, sizes, cells }: Marks,
  rows: Int32Array,
  sign: number,
  out: Int32Array,
): void {
  for (let i = 0; i < rows.length; i += 2) {
    const hi = rows[i + 1]!
    for (let row = rows[i]!; row < hi; row = (row + 1) | 0) {
      const start = starts[row]!
      let end = (start + sizes[row]!) | 0
      for (; row + 1 < hi && starts[row + 1] === end; row = (row + 1) | 0) end = (end + sizes[row + 1]!) | 0
      for (let at = start; at < end; at = (at + 1) | 0) {
        const slot = cells[at]!
        out[slot] = (out[slot]! + sign) | 0
      }
    }
  }
}

/** The same on the days of a window: its first entry is `from`. */
export function addListsWithin(
  { starts, sizes, cells }: Marks,
  rows: Int32Array,
  from: number,
  sign: number,
  out: Int32Array,
): void {
  const size = out.length | 0
  for (let i = 0; i < rows.length; i += 2)
    for (let row = rows[i]!; row < rows[i + 1]!; row++) {
      const end = starts[row]! + sizes[row]!
      for (let at = starts[row]!; at < end; at = (at + 1) | 0) {
        const slot = (cells[at]! - from) | 0
        if (slot >= 0 && slot < size) out[slot] = (out[slot]! + sign) | 0
      }
    }
}
