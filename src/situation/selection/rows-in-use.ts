import type { Site } from '#src/contract/sites.ts'
import type { PlaceTable } from '#src/domain/selection/place-table.ts'

const known = new WeakMap<readonly Site[], { table: PlaceTable; marks: Uint8Array }>()

/** 1 in each row of the table whose site is among those in use; found once for each list of them. */
export function rowsInUse(table: PlaceTable, inUse: readonly Site[]): Uint8Array {
  const found = known.get(inUse)
  if (found?.table === table) return found.marks
  const marks = new Uint8Array(table.sites.length)
  for (const { id } of inUse) {
    const row = table.siteRows.get(id)
    if (row !== undefined) marks[row] = 1
  }
  known.set(inUse, { table, marks })
  return marks
}
