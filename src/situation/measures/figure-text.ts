import type { Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/cubes.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { formatCell, formatChange, formatCompact, formatNumber, formatPercent } from '#src/domain/format.ts'

export interface FigureFormat {
  /** In full. */
  full: (value: number) => string
  /** Where space is short. */
  short: (value: number) => string
  /** A total. */
  cell: (value: number | null, state: CellState) => string
  /** What a single place itself reported. */
  ownCell: (value: number | null, state: CellState) => string
  shortCell: (value: number | null, state: CellState) => string
  /** With its sign; shares in percentage points. */
  change: (difference: number) => string
  isShare: boolean
}

/** How the values of a measure are written. */
export function figureFormat(measure: Measure, locale: Locale): FigureFormat {
  const isShare = measure.kind === 'ratio'
  const full = (value: number) =>
    isShare ? formatPercent(value, locale, measure.decimals) : formatNumber(value, locale, measure.decimals)
  const short = (value: number) =>
    isShare ? formatPercent(value, locale, 0) : formatCompact(value, locale, measure.decimals)
  const cell =
    (write: (value: number) => string, below?: number) => (value: number | null, state: CellState) =>
      formatCell({ value, state }, locale, write, below)
  return {
    full,
    short,
    cell: cell(full),
    ownCell: cell(full, measure.suppressBelow),
    shortCell: cell(short),
    change: (difference) =>
      formatChange(difference, locale, isShare ? { unit: 'points' } : { decimals: measure.decimals }),
    isShare,
  }
}
