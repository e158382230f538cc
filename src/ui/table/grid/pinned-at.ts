import type { CSSProperties } from 'react'
import type { Column } from '#src/ui/table/data-table-props.ts'

/** How each column of a grid is held: pinned ones by what stands before them, rem; null: it scrolls with the rest. */
export function pinnedAt<Row>(columns: readonly Column<Row>[]): (number | null)[] {
  let before = 0
  return columns.map(({ pinned, rem = 0 }) => {
    if (!pinned) return null
    before += rem
    return before - rem
  })
}

/** What a cell of a pinned column needs to stay; `last`: the others pass under its edge. */
export function pinned(at: readonly (number | null)[], column: number) {
  const left = at[column]
  if (left == null) return {}
  const isLast = at.every((other, index) => other == null || index <= column)
  return { 'data-pinned': isLast ? 'last' : '', style: { left: `${left}rem` } satisfies CSSProperties }
}
