import type { AreaLevel } from '#src/contract/catalog.ts'
import { type Geometry, LEVELS } from './geometry.ts'

/** Below this median side, in CSS pixels, the areas of a level are specks: the level above is filled. */
const READABLE = 9
/** From this side on, a name and a figure fit inside. */
const NAMEABLE = 54

export interface Shown {
  /** Areas of this level carry colours. */
  fill: AreaLevel
  /** Areas of this level carry names and figures. */
  label: AreaLevel
  /** Path of the area whose inside is filled; null: everything. */
  scope: string | null
}

/** Which level is filled and named: what is chosen bounds it from above, what can be told apart from below. */
export function shownLevels(geometry: Geometry, selected: string | null, zoom: number, unit = 1): Shown {
  const scope = scopeOf(geometry, selected)
  const top = scope === null ? topLevel(geometry) : levelBelow(geometry, scope)
  const side = (level: AreaLevel) => (geometry.sides[level] * pixelsPerDegree(zoom)) / unit
  const candidates = LEVELS.slice(LEVELS.indexOf(top)).filter((level) => hasPieces(geometry, level, scope))
  const fill = candidates.findLast((level) => side(level) >= READABLE) ?? candidates[0] ?? top
  const named = candidates.slice(0, candidates.indexOf(fill) + 1)
  const label = named.findLast((level) => side(level) >= NAMEABLE) ?? named[0] ?? fill
  return { fill, label, scope }
}

/** CSS pixels of a degree of latitude (512-pixel tiles), near enough at any latitude where towns are. */
export function pixelsPerDegree(zoom: number): number {
  return ((512 * 2 ** zoom) / 360) * 1.17
}

/** The chosen area if its children have outlines, else its nearest ancestor of which that is true. */
export function scopeOf(geometry: Geometry, selected: string | null): string | null {
  let row = selected === null ? undefined : geometry.rowOf.get(selected)
  while (row !== undefined) {
    const area = geometry.areas[row]!
    if (geometry.divided[row]) return area.path
    row = area.parent === null ? undefined : geometry.rowOf.get(area.parent)
  }
  return null
}

function hasPieces(geometry: Geometry, level: AreaLevel, scope: string | null): boolean {
  return geometry.pieces[level].some(({ row }) => isInside(geometry.areas[row]!.path, scope))
}

export function isInside(path: string, scope: string | null): boolean {
  return scope === null || path === scope || path.startsWith(`${scope}/`)
}

function topLevel(geometry: Geometry): AreaLevel {
  return LEVELS.slice(1).find((level) => geometry.pieces[level].length > 0) ?? 'district'
}

function levelBelow(geometry: Geometry, scope: string): AreaLevel {
  const row = geometry.rowOf.get(scope.slice(scope.lastIndexOf('/') + 1))
  const level = row === undefined ? 'city' : geometry.areas[row]!.level
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)]!
}

/** Areas of the level shown, and coarser ones where nothing finer is known. */
export function isFilled(geometry: Geometry, shown: Shown, row: number): boolean {
  const area = geometry.areas[row]!
  if (!isInside(area.path, shown.scope) || area.path === shown.scope || !geometry.boxes[row]) return false
  if (area.level === shown.fill) return true
  const coarser = LEVELS.indexOf(area.level) < LEVELS.indexOf(shown.fill)
  return coarser && area.level !== 'city' && !geometry.divided[row]
}
