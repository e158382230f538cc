import type { ChartProps } from '#src/charts/chart-props.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import type { DaySpan, DayTally } from '#src/charts/series.ts'

/** How many corrections the days of a span have. */
export function correctionsIn(corrections: DayTally, { from, to }: DaySpan): number {
  let sum = 0
  for (let day = from; day <= to; day++) sum += corrections.get(day) ?? 0
  return sum
}

/**
 * The legend of the marks below the axis, with how many corrections the days spoken of have; none where the window has no mark. A day
 * without corrections has no number: a 0 beside the marks of other days would be read as theirs.
 */
export function correctionItem(
  { corrections, span, labels }: Pick<ChartProps, 'corrections' | 'span' | 'labels'>,
  days: DaySpan,
): HeadItem[] {
  if (!corrections || correctionsIn(corrections, span) === 0) return []
  const here = correctionsIn(corrections, days)
  return [
    {
      key: '~',
      label: labels.corrected,
      value: here === 0 ? '' : String(here),
      mark: { kind: 'tick', color: 'var(--ink-2)' },
    },
  ]
}
