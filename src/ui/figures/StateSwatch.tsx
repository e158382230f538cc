import type { CellState } from '#src/contract/figures/cubes.ts'
import css from './figures.module.css'

const fills: Partial<Record<CellState, string>> = {
  missing: 'st-missing',
  suppressed: 'st-suppressed',
  stale: 'st-stale',
  'not-expected': 'st-not-expected',
}

/** The pattern of a state, for legends, cards and tables; the word stands beside it. */
export function StateSwatch({ state }: { state: CellState }) {
  const outline = state === 'estimated' ? css.outlined : css.plain
  return <i className={`${css.swatch} ${fills[state] ?? outline}`} aria-hidden="true" />
}
