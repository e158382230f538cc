import type { ChartProps } from '#src/charts/chart-props.ts'
import type { ChartFormat } from '#src/charts/labels.ts'

/** 已报 37/37, of one day; null where nobody was expected. */
export function completenessText(
  { completeness, labels, format }: ChartProps,
  day: number,
): { text: string; complete: boolean } | null {
  if (!completeness) return null
  const expected = completeness.expected[day - completeness.from] ?? 0
  const reported = completeness.reported[day - completeness.from] ?? 0
  return reportedText({ reported, expected }, { labels, format })
}

/** The same of any number. */
export function reportedText(
  { reported, expected }: { reported: number; expected: number },
  { labels, format }: { labels: { reported: string }; format: ChartFormat },
): { text: string; complete: boolean } | null {
  if (expected === 0) return null
  return {
    text: `${labels.reported} ${format.count(reported)}/${format.count(expected)}`,
    complete: reported >= expected,
  }
}
