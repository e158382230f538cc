import { lengthOf, type Tracks, tracksOf } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'

/** A grid of equal cells, none on a seam. */
export interface CutGrid {
  columns: Tracks
  rows: Tracks
  places: { gridColumn: number; gridRow: number }[]
}

/** The least width of a cell, rem. */
const least = 18

export function cutGrid({ across, down }: Parts, cells: number, rem: number): CutGrid {
  const wide = across.reduce((sum, piece) => sum + Math.floor(lengthOf(piece) / (least * rem)), 0)
  // As many rows above a seam as below it.
  const each = Math.ceil(cells / Math.max(1, wide) / down.length)
  const rows = tracksOf(each * down.length, down)
  const columns = tracksOf(Math.ceil(cells / rows.lines.length), across)
  const places = Array.from({ length: cells }, (_, at) => ({
    gridColumn: columns.lines[at % columns.lines.length]!,
    gridRow: rows.lines[Math.floor(at / columns.lines.length)]!,
  }))
  return { columns, rows, places }
}
