import { lengthOf, type Slot, type Span, seamNear, slotsOf } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'

/** A table with a list beside it, or below it on a tall wall, cut so that no cell with words lies on a seam. Pixels. */
export interface CutTable {
  /** The widths of table, space and list; on a tall wall their heights. */
  places: [number, number, number]
  head: number
  /** How wide the column of names is. */
  first: number
  /** Of as many columns as have room. */
  columns: Slot[]
  rows: Slot[]
  /** How many lists of names have room. */
  lists: number
  /** How many lines of names each has; null: as many as it likes. */
  lines: number | null
}

/** Rem: the height of the head, the first column, the list, and where a seam is near enough to stand between table and list. */
const size = { head: 3.5, first: 10, list: 31, gap: 2.5, near: 11 }
/** What a table takes of a tall wall, how many columns it has there at most, their least width, the first one's, and the height of a list below it, rem. */
const tall = { share: 0.62, columns: 7, least: 4.25, first: 8, list: 9.75 }
/** What stands in a list above its lines, a line, and the most of them, rem. */
const names = { head: 5.75, line: 1.5, most: 4 }

export function cutTable({ box, across, down }: Parts, columns: number, rows: number, rem: number): CutTable {
  const listAt = box.right - size.list * rem
  const list = across.find((piece, at) => at > 0 && Math.abs(piece.from - listAt) < size.near * rem)
  const before = list && across[across.indexOf(list) - 1]!
  const end = before ? before.to : listAt - size.gap * rem
  const start = list ? list.from : listAt
  const pieces = clipped(across, box.left + size.first * rem, end)
  return {
    places: [end - box.left, start - end, box.right - start],
    head: size.head * rem,
    first: beginOf(pieces, box.left),
    columns: slotsOf(columns, pieces),
    rows: slotsOf(rows, clipped(down, box.top + size.head * rem, box.bottom)),
    lists: Number.POSITIVE_INFINITY,
    lines: null,
  }
}

/** The list below the table: behind the nearest seam that runs across, where there is one. */
export function cutTall(
  { box, across, down }: Parts,
  columns: number,
  rows: number,
  rem: number,
  narrow: boolean,
): CutTable {
  const usual = box.top + tall.share * box.height
  const seams = down.slice(1).map((piece, at) => ({ from: down[at]!.to, to: piece.from }))
  const { from, to } = seamNear(usual, seams) ?? { from: usual, to: usual + size.gap * rem }
  // What a seam leaves beside the names may be too narrow for a column.
  const pieces = clipped(across, box.left + tall.first * rem, box.right).filter(
    (piece) => lengthOf(piece) >= tall.least * rem,
  )
  const fitting = pieces.reduce((sum, piece) => sum + Math.floor(lengthOf(piece) / (tall.least * rem)), 0)
  const shown = Math.min(columns, tall.columns, fitting)
  const room = (box.bottom - to) / rem
  const high = Math.max(1, Math.floor(room / tall.list))
  const lines = Math.floor((room / high - names.head) / names.line)
  return {
    places: [from - box.top, to - from, box.bottom - to],
    head: size.head * rem,
    first: beginOf(pieces, box.left),
    columns: slotsOf(shown, pieces),
    rows: slotsOf(rows, clipped(down, box.top + size.head * rem, from)),
    lists: (narrow ? across.length : 2) * high,
    lines: Math.min(names.most, Math.max(1, lines)),
  }
}

function beginOf([first]: readonly Span[], from: number): number {
  return first ? first.from - from : 0
}

function clipped(pieces: readonly Span[], from: number, to: number): Span[] {
  return pieces
    .map((piece) => ({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) }))
    .filter((piece) => piece.to > piece.from)
}
