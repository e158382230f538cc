import type { CSSProperties } from 'react'
import { lengthOf } from '#src/views/wall/seams/seams.ts'
import type { Parts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels } from '#src/views/wall/seams/use-seams.ts'

/** A column of lines for each part between seams. */
export function columnsOf({ across }: Parts, lines: number): CSSProperties {
  return {
    gridTemplate: `repeat(${Math.ceil(lines / across.length)}, auto) / ${across.map((piece) => `${lengthOf(piece)}px`).join(' ')}`,
    columnGap: across[1]!.from - across[0]!.to,
  }
}

/** What stands above the entries, and what an entry needs: its lines and the space below them, rem. */
const size = { head: 1.875, line: 1.25, gap: 0.375 }

/** How many entries of so many lines have room on narrow screens. */
export function entriesOf({ box, across }: Parts, lines: number): number {
  const room = box.height / remPixels() - size.head + size.gap
  return across.length * Math.max(1, Math.floor(room / (lines * size.line + size.gap)))
}
