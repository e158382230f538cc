import type { ChartProps } from './chart-props.ts'
import type { DaySeries } from './series.ts'

/** What a chart draws dotted beside its own series: a day of `series` stands `by` days later. */
export interface Dotted {
  series: DaySeries
  by: number
  label: string
}

/** What is known now of a series that is drawn as it was known then; else another area's; else the earlier window of the series itself. */
export function dottedOf(
  { now, other, earlierBy, labels }: Pick<ChartProps, 'now' | 'other' | 'earlierBy' | 'labels'>,
  series: DaySeries | undefined,
): Dotted | null {
  if (now) return { series: now, by: 0, label: labels.now }
  if (other) return { series: other.series, by: 0, label: other.label }
  return series && earlierBy !== undefined ? { series, by: earlierBy, label: labels.earlier } : null
}
