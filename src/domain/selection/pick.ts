import type { Selection, SiteFilter } from '#src/contract/desk/selection.ts'
import { Beside } from '../beside.ts'
import { isInside, type Run, runOf } from '../places.ts'
import { type AttributeColumn, columnOf } from './attribute-columns.ts'
import { markInside } from './in-shape.ts'
import type { PlaceTable } from './place-table.ts'
import { passes } from './site-filter.ts'

/** Places that a question about the shown measure's state leaves out. */
export interface Excluded {
  readonly areas: ReadonlySet<string>
  readonly sites: ReadonlySet<string>
}

/** What a selection holds, place by place: read it with `rowsIn`, `countPicked` and `countChoices`. */
export interface Picked {
  readonly selection: Selection
  readonly table: PlaceTable
  /** Paths of the areas chosen by code; null: nothing is chosen by place, so everything is held. */
  readonly paths: readonly string[] | null
  /** 1: held by an area, a shape or by itself. A row each of the table. */
  readonly heldAreas: Uint8Array
  readonly heldSites: Uint8Array
  /** Bit `n`: the site fails filter `n`; above them: it is of another kind, or in another state. 0: it counts where it is held. */
  readonly failed: Uint32Array
  /** Areas in another state. */
  readonly failedAreas: Uint8Array
}

/** Above the bits of the filters, of which there are twenty at most. */
export const WRONG_KIND = 1 << 24
export const WRONG_STATE = 1 << 25

/** `excluded`: what `selection.states` leaves out, see `outsideStates`. */
export function pick(table: PlaceTable, selection: Selection, excluded: Excluded | null = null): Picked {
  const { areas, sites, shapes, kinds, filters } = selection
  const everywhere = isEverywhere(selection)
  const heldAreas = new Uint8Array(table.areas.length).fill(everywhere ? 1 : 0)
  const heldSites = new Uint8Array(table.sites.length).fill(everywhere ? 1 : 0)
  const paths = areas.flatMap((code) => table.areas[table.areaRows.get(code) ?? -1]?.path ?? [])
  for (const path of paths) {
    fill(heldAreas, pathRun(table.areaPaths, path))
    fill(heldSites, pathRun(table.sitePaths, path))
  }
  for (const id of sites) mark(heldSites, table.siteRows.get(id))
  for (const shape of shapes) {
    markInside(shape, table.areaPoints, heldAreas)
    markInside(shape, table.sitePoints, heldSites)
  }
  const nothingFails = filters.length + kinds.length + (excluded?.sites.size ?? 0) === 0
  const failed = nothingFails ? noneFailed(table) : new Uint32Array(table.sites.length)
  filters.forEach((filter, n) => {
    const rows = table.ofKind.get(filter.kind)
    if (rows) markFailed(columnOf(table, filter.attribute), rows, filter, 1 << n, failed)
  })
  if (kinds.length > 0)
    for (const [kind, rows] of table.ofKind)
      if (!kinds.includes(kind)) for (const row of rows) failed[row] = failed[row]! | WRONG_KIND
  const failedAreas = new Uint8Array(table.areas.length)
  for (const id of excluded?.sites ?? []) {
    const row = table.siteRows.get(id)
    if (row !== undefined) failed[row] = failed[row]! | WRONG_STATE
  }
  for (const code of excluded?.areas ?? []) mark(failedAreas, table.areaRows.get(code))
  return { selection, table, paths: everywhere ? null : paths, heldAreas, heldSites, failed, failedAreas }
}

const nones = new Beside<PlaceTable, Uint32Array>()

/** One for all selections without a filter. */
function noneFailed(table: PlaceTable): Uint32Array {
  const failed = nones.get(table) ?? new Uint32Array(table.sites.length)
  nones.set(table, failed)
  return failed
}

function markFailed(
  { values, valueAt }: AttributeColumn,
  rows: Int32Array,
  filter: SiteFilter,
  bit: number,
  failed: Uint32Array,
): void {
  const bits = Int32Array.from(values, (value) => (passes(value, filter) ? 0 : bit))
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    failed[row] = failed[row]! | bits[valueAt[row]!]!
  }
}

/** Whether a site, or an area that reports itself, counts; what is in neither list does where nothing is chosen by place. */
export function holds(
  { table, heldAreas, heldSites, failed, failedAreas, paths }: Picked,
  id: string,
): boolean {
  const site = table.siteRows.get(id)
  if (site !== undefined) return heldSites[site] === 1 && failed[site] === 0
  const area = table.areaRows.get(id)
  if (area !== undefined) return heldAreas[area] === 1 && failedAreas[area] === 0
  return paths === null
}

/** Nothing is chosen place by place, nor drawn. */
export function isEverywhere({ areas, sites, shapes }: Selection): boolean {
  return areas.length + sites.length + shapes.length === 0
}

export function isEverything({ selection, paths }: Picked): boolean {
  const { kinds, filters, states } = selection
  return paths === null && kinds.length + filters.length + states.length === 0
}

/** The rows of a list of paths, in path order, that an area holds. */
export function pathRun(paths: readonly string[], path: string): Run {
  return runOf({ paths }, path)
}

function fill(marks: Uint8Array, { lo, hi }: Run): void {
  marks.fill(1, lo, hi)
}

function mark(marks: Uint8Array, row: number | undefined): void {
  if (row !== undefined) marks[row] = 1
}

export function isInPaths(paths: readonly string[], path: string): boolean {
  return paths.some((area) => isInside(path, area))
}
