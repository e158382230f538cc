import { type Slot, type Span, slotsOf } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'

/** A table with a list beside it, cut so that no cell with words lies on a seam. Pixels. */
export interface CutTable {
  /** The widths of table, space and list. */
  places: [number, number, number]
  head: number
  columns: Slot[]
  rows: Slot[]
}

/** Rem: the height of the head, the first column, the list, and where a seam is near enough to stand between table and list. */
const size = { head: 3.5, first: 10, list: 31, gap: 2.5, near: 11 }

export function cutTable({ box, across, down }: Parts, columns: number, rows: number, rem: number): CutTable {
  const listAt = box.right - size.list * rem
  const list = across.find((piece, at) => at > 0 && Math.abs(piece.from - listAt) < size.near * rem)
  const before = list && across[across.indexOf(list) - 1]!
  const end = before ? before.to : listAt - size.gap * rem
  const start = list ? list.from : listAt
  return {
    places: [end - box.left, start - end, box.right - start],
    head: size.head * rem,
    columns: slotsOf(columns, clipped(across, box.left + size.first * rem, end)),
    rows: slotsOf(rows, clipped(down, box.top + size.head * rem, box.bottom)),
  }
}

function clipped(pieces: readonly Span[], from: number, to: number): Span[] {
  return pieces
    .map((piece) => ({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) }))
    .filter((piece) => piece.to > piece.from)
}
