import type { Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
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

/** How the values of a measure are written, whole or divided. */
export function figureFormat(measure: Measure, locale: Locale, per: Per | null = null): FigureFormat {
  const isShare = measure.kind === 'ratio' || per === 'share'
  const decimals = decimalsOf(measure, per)
  const full = (value: number) =>
    isShare ? formatPercent(value, locale, decimals) : formatNumber(value, locale, decimals)
  const short = (value: number) =>
    isShare
      ? formatPercent(value, locale, per === 'share' ? 1 : 0)
      : formatCompact(value, locale, Math.min(decimals, measure.decimals + placesOf(value)))
  const cell =
    (write: (value: number) => string, below?: number) => (value: number | null, state: CellState) =>
      formatCell({ value, state }, locale, write, below)
  return {
    full,
    short,
    cell: cell(full),
    ownCell: cell(full, per === null ? measure.suppressBelow : undefined),
    shortCell: cell(short),
    change: (difference) => formatChange(difference, locale, isShare ? { unit: 'points' } : { decimals }),
    isShare,
  }
}

/** Places behind the point that leave three digits in all. */
function placesOf(value: number): number {
  return Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, Math.abs(value)))))
}

/** Of whole things that are divided, a part of one is told; residents are many, and take two places. */
export function decimalsOf(measure: Measure, per: Per | null): number {
  if (per === 'share') return Math.max(1, measure.decimals)
  if (per === 'residents') return measure.decimals + 2
  return per === 'site' ? measure.decimals + 1 : measure.decimals
}
