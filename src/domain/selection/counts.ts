import type { SiteFilter } from '#src/contract/desk/selection.ts'
import { columnOf } from './attribute-columns.ts'
import { type Picked, pathRun, WRONG_KIND } from './pick.ts'
import { textOf } from './site-filter.ts'

/** How many sites of each kind a selection holds inside an area; `isThere` leaves out those no longer in use. */
export function countSites(
  picked: Picked,
  within: string,
  isThere: (siteRow: number) => boolean,
  /** Leaves the choice of kinds out, for the counts beside it. */
  anyKind = false,
): Map<string, number> {
  const { table, heldSites, failed } = picked
  const { lo, hi } = pathRun(table.sitePaths, within)
  const counts = new Map<string, number>()
  for (const [kind, rows] of table.ofKind) {
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (row < lo || row >= hi || heldSites[row] === 0) continue
      if ((anyKind ? failed[row]! & ~WRONG_KIND : failed[row]!) === 0 && isThere(row)) count++
    }
    counts.set(kind, count)
  }
  return counts
}

/** An attribute of a kind of sites, inside an area: what its choices choose from. */
export interface Beside extends Pick<SiteFilter, 'kind' | 'attribute'> {
  readonly within: string
  /** Leaves out those no longer in use. */
  readonly isThere: (siteRow: number) => boolean
}

/** The rows of the sites that count when the filters on the attribute itself are left out. */
export function choosable(picked: Picked, beside: Beside): Int32Array {
  const found = new Int32Array(picked.table.ofKind.get(beside.kind)?.length ?? 0)
  let count = 0
  eachChoosable(picked, beside, (row) => {
    found[count++] = row
  })
  return found.subarray(0, count)
}

/** How many of them have each value of the attribute, by the text a filter names it with. */
export function countValues(picked: Picked, beside: Beside): Map<string, number> {
  const { values, valueAt } = columnOf(picked.table, beside.attribute)
  const ofValue = new Int32Array(values.length)
  eachChoosable(picked, beside, (row) => {
    ofValue[valueAt[row]!]!++
  })
  const counts = new Map<string, number>()
  values.forEach((value, at) => {
    const text = textOf(value)
    if (ofValue[at]! > 0) counts.set(text, (counts.get(text) ?? 0) + ofValue[at]!)
  })
  return counts
}

const none = new Int32Array(0)

function eachChoosable(
  { table, heldSites, failed, selection }: Picked,
  { kind, attribute, within, isThere }: Beside,
  take: (siteRow: number) => void,
): void {
  const { lo, hi } = pathRun(table.sitePaths, within)
  let own = 0
  selection.filters.forEach((filter, n) => {
    if (filter.kind === kind && filter.attribute === attribute) own |= 1 << n
  })
  const rows = table.ofKind.get(kind) ?? none
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (row >= lo && row < hi && heldSites[row] === 1 && (failed[row]! & ~own) === 0 && isThere(row))
      take(row)
  }
}

/** Whether a site by its id, or an area by its code, is held. */
export function holdsPlace(
  { table, heldAreas, heldSites, failed, failedAreas }: Picked,
  id: string,
): boolean {
  const site = table.siteRows.get(id)
  if (site !== undefined) return heldSites[site] === 1 && failed[site] === 0
  const area = table.areaRows.get(id)
  return area !== undefined && heldAreas[area] === 1 && failedAreas[area] === 0
}
