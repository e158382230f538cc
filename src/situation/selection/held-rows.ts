import type { Picked } from '#src/domain/selection/pick.ts'
import type { PlaceTable } from '#src/domain/selection/place-table.ts'

const links = new WeakMap<readonly string[], { table: PlaceTable; link: Int32Array }>()

/** For each site of a list, by id, 1 where the selection holds it. */
export function heldRows({ table, heldSites, failed }: Picked, ids: readonly string[]): Uint8Array {
  const link = linkOf(table, ids)
  const held = new Uint8Array(link.length)
  for (let row = 0; row < held.length; row++) {
    const at = link[row]!
    if (at >= 0 && heldSites[at] === 1 && failed[at] === 0) held[row] = 1
  }
  return held
}

/** The table's row of each site, looked up once a list: a million times by name at every step of a lasso would be felt. */
function linkOf(table: PlaceTable, ids: readonly string[]): Int32Array {
  const known = links.get(ids)
  if (known?.table === table) return known.link
  const link = Int32Array.from(ids, (id) => table.siteRows.get(id) ?? -1)
  links.set(ids, { table, link })
  return link
}
