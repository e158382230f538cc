import type { SiteFilter } from '#src/contract/desk/selection.ts'
import { Beside as Kept } from '../beside.ts'
import { makeScratch } from '../cube/sums/scratch.ts'
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
  const { table, failed } = picked
  const { lo, hi } = pathRun(table.sitePaths, within)
  const asked = anyKind ? ~WRONG_KIND : -1
  const counts = new Map<string, number>()
  for (const [kind, rows] of heldOf(picked)) {
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (row >= lo && row < hi && (failed[row]! & asked) === 0 && isThere(row)) count++
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
  return foundChoosable(picked, beside).slice()
}

/** How many of them have each value of the attribute, by the text a filter names it with. */
export function countValues(picked: Picked, beside: Beside): Map<string, number> {
  const { values, valueAt } = columnOf(picked.table, beside.attribute)
  const ofValue = new Int32Array(values.length)
  const rows = foundChoosable(picked, beside)
  for (let i = 0; i < rows.length; i++) {
    const at = valueAt[rows[i]!]!
    ofValue[at] = ofValue[at]! + 1
  }
  const counts = new Map<string, number>()
  values.forEach((value, at) => {
    const text = textOf(value)
    if (ofValue[at]! > 0) counts.set(text, (counts.get(text) ?? 0) + ofValue[at]!)
  })
  return counts
}

const none = new Int32Array(0)
const scratch = makeScratch()

/** Good until the next time that rows are looked for. */
function foundChoosable(picked: Picked, { kind, attribute, within, isThere }: Beside): Int32Array {
  const { table, failed } = picked
  const { lo, hi } = pathRun(table.sitePaths, within)
  const asked = ~ownFilters(picked, kind, attribute)
  const rows = heldOf(picked).get(kind) ?? none
  const found = scratch(table.sites.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (row >= lo && row < hi && (failed[row]! & asked) === 0 && isThere(row)) found[count++] = row
  }
  return found.subarray(0, count)
}

/** The bits of the filters on an attribute of a kind. */
function ownFilters({ selection }: Picked, kind: string, attribute: string): number {
  let own = 0
  selection.filters.forEach((filter, n) => {
    if (filter.kind === kind && filter.attribute === attribute) own |= 1 << n
  })
  return own
}

const heldOfKinds = new Kept<Picked, ReadonlyMap<string, Int32Array>>()

/** The rows of each kind's sites that are held by place, whatever the filters say. */
function heldOf(picked: Picked): ReadonlyMap<string, Int32Array> {
  const { table, heldSites, paths } = picked
  if (paths === null) return table.ofKind
  const known = heldOfKinds.get(picked)
  if (known) return known
  const held = new Map<string, Int32Array>()
  for (const [kind, rows] of table.ofKind) {
    const found = scratch(table.sites.length)
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (heldSites[row] === 1) found[count++] = row
    }
    held.set(kind, found.slice(0, count))
  }
  heldOfKinds.set(picked, held)
  return held
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
