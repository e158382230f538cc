import { lengthOf, type Tracks, tracksOf } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'

/** A grid of equal cells, none on a seam. */
export interface CutGrid {
  columns: Tracks
  rows: Tracks
  places: { gridColumn: number; gridRow: number }[]
}

/** The least width of a cell, and on narrow screens, rem. */
const least = { usual: 18, narrow: 8 }

export function cutGrid({ across, down }: Parts, cells: number, rem: number, narrow: boolean): CutGrid {
  const cell = (narrow ? least.narrow : least.usual) * rem
  const wide = across.reduce((sum, piece) => sum + Math.floor(lengthOf(piece) / cell), 0)
  // As many rows above a seam as below it.
  const each = Math.ceil(cells / Math.max(1, wide) / down.length)
  const rows = tracksOf(narrow ? Math.max(down.length, Math.ceil(cells / wide)) : each * down.length, down)
  const columns = tracksOf(narrow ? wide : Math.ceil(cells / rows.lines.length), across)
  const places = Array.from({ length: cells }, (_, at) => ({
    gridColumn: columns.lines[at % columns.lines.length]!,
    gridRow: rows.lines[Math.floor(at / columns.lines.length)]!,
  }))
  return { columns, rows, places }
}
