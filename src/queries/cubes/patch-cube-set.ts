import type { Breakdown } from '#src/contract/catalog.ts'
import type { LiveCell, LiveChange } from '#src/contract/figures/live.ts'
import { applyReport, type Cube, cellAt } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { codeOf, counts } from '#src/domain/states.ts'
import type { CubeSet } from './cube-set.ts'
import { followPatch } from './ratio-of.ts'

/** The set after a change, its cubes patched in place; null where it must be fetched again. */
export function patchCubeSet(
  set: CubeSet,
  change: LiveChange,
  breakdown: Breakdown | undefined,
): CubeSet | null {
  if (change.cells === null) return null
  const recordedAt = Date.parse(change.recordedAt)
  for (const cell of change.cells) {
    if (!patchCell(set, cell, breakdown, recordedAt)) return null
  }
  return { ...set, revision: change.seq, version: set.version + 1 }
}

function patchCell(
  set: CubeSet,
  cell: LiveCell,
  breakdown: Breakdown | undefined,
  recordedAt: number,
): boolean {
  const day = toDayNumber(cell.day)
  if (day < set.total.from) return set.total.kind === 'flow'
  if (day >= set.total.from + set.total.days) return true
  const part = cell.breakdown === null ? set.total : set.keys.get(cell.breakdown)
  if (!part || !report(part, cell, day, cell.value, recordedAt)) return false
  if (cell.breakdown === null) return true
  const standsForTotal = breakdown && breakdown.total !== 'sum' ? breakdown.total.key : null
  if (standsForTotal !== null) {
    return cell.breakdown !== standsForTotal || report(set.total, cell, day, cell.value, recordedAt)
  }
  return report(set.total, cell, day, sumOfKeys(set, cell.place, day), recordedAt)
}

function report(cube: Cube, cell: LiveCell, day: number, value: number | null, recordedAt: number): boolean {
  const row = cube.places.rowOf.get(cell.place)
  if (row === undefined) return false
  const days = applyReport(cube, row, day, value, cell.state === 'estimated', recordedAt)
  if (days) followPatch(cube, cell.place, days)
  return days !== null
}

function sumOfKeys(set: CubeSet, place: string, day: number): number | null {
  let sum: number | null = null
  for (const cube of set.keys.values()) {
    const row = cube.places.rowOf.get(place)
    if (row === undefined) continue
    const { value, state } = cellAt(cube, row, day)
    if (value !== null && counts(codeOf(state))) sum = (sum ?? 0) + value
  }
  return sum
}
