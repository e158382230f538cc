import type { CellState } from '#src/contract/figures/cubes.ts'

/** The states as an English file says them, written once more so that a changed word is seen. */
export const stateNames: Record<CellState, string> = {
  value: 'Value',
  zero: 'Reported zero',
  missing: 'Missing',
  'not-expected': 'Not expected',
  estimated: 'Estimated',
  suppressed: 'Small count',
  stale: 'Stale',
}
