import type { Cube, Span } from './shape.ts'

/**
 * Applies one reported value (null: withdrawn) in place, as rebuilding with it would: a stock carries forward to its next report,
 * its stale limit or the end of its period. Returns the days that changed, or null where the cube cannot tell (the day is
 * outside, or it is a cohort: fetch it again).
 */
export function applyReport(
  _cube: Cube,
  _row: number,
  _day: number,
  _value: number | null,
  _estimated: boolean,
  _recordedAt?: number,
): Span | null {
  throw new Error('not built yet')
}
