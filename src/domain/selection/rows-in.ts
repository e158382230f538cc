import { Beside } from '../beside.ts'
import { isResidual } from '../cells/suppress.ts'
import { residualsOf } from '../cube/residuals.ts'
import type { PlaceIndex, Rows } from '../places.ts'
import { rowsOfMask } from '../rows.ts'
import { isEverything, isInPaths, type Picked } from './pick.ts'
import type { PlaceTable } from './place-table.ts'

const known = new Beside<Picked, WeakMap<PlaceIndex['ids'], Rows>>()

/**
 * The rows of a cube that a selection holds: sites by their point and attributes, areas that report themselves by the point that
 * stands for them. A residual row comes along when all other rows of its area do. Inside the chosen area: `cutRows`.
 */
export function rowsIn(picked: Picked, places: PlaceIndex): Rows {
  const ofPicked = known.get(picked) ?? new WeakMap<PlaceIndex['ids'], Rows>()
  known.set(picked, ofPicked)
  const rows = ofPicked.get(places.ids) ?? findRows(picked, places)
  ofPicked.set(places.ids, rows)
  return rows
}

function findRows(picked: Picked, places: PlaceIndex): Rows {
  if (isEverything(picked)) return { lo: 0, hi: places.ids.length }
  const { heldAreas, heldSites, failed, failedAreas, paths } = picked
  const link = linkOf(picked.table, places)
  const mask = new Uint8Array(link.length)
  for (let row = 0; row < mask.length; row++) {
    const at = link[row]!
    if (at >= 0) mask[row] = failed[at] === 0 ? heldSites[at]! : 0
    else if (at !== UNKNOWN) mask[row] = failedAreas[-2 - at] === 0 ? heldAreas[-2 - at]! : 0
    else mask[row] = paths === null || isInPaths(paths, places.paths[row]!) ? 1 : 0
  }
  takeResiduals(places, mask)
  return rowsOfMask(mask)
}

function takeResiduals(places: PlaceIndex, mask: Uint8Array): void {
  for (const { row, run } of residualsOf(places)) {
    let whole = 1
    for (let other = run.lo; other < run.hi && whole === 1; other++)
      if (mask[other] === 0 && !isResidual(places.ids[other]!)) whole = 0
    mask[row] = whole
  }
}

/** In neither list: what was forgotten since, or a residual row. */
const UNKNOWN = -1

const links = new WeakMap<PlaceIndex['ids'], { table: PlaceTable; link: Int32Array }>()

/** What each row of a cube is: a site's row in the table, or −2 less an area's. */
function linkOf(table: PlaceTable, places: PlaceIndex): Int32Array {
  const found = links.get(places.ids)
  if (found?.table === table) return found.link
  const link = Int32Array.from(places.ids, (id) => {
    const site = table.siteRows.get(id)
    if (site !== undefined) return site
    const area = table.areaRows.get(id)
    return area === undefined ? UNKNOWN : -2 - area
  })
  links.set(places.ids, { table, link })
  return link
}
