import type { ReactNode } from 'react'
import type { ChartFormat, ChartLabels } from './labels.ts'
import type { Band, DayCounts, DaySeries, DaySpan, DayTally, NoteMark } from './series.ts'

export interface KeyPicking {
  keys: ReadonlySet<string>
  pick: (key: string) => void
}

/** What every chart of the shared time axis is given. Keep the references stable: they are what memoising goes by. */
export interface ChartProps {
  title: string
  /** 人/日, people a day */
  unit: string
  span: DaySpan
  /** The running day; its figures are not yet complete. */
  today: number
  bands: readonly Band[]
  /** One day for all charts; null: nobody points anywhere, the heads speak of the last day. */
  hoverDay: number | null
  onHoverDay: (day: number | null) => void
  /** A bar or a day was pressed. */
  onPickDays?: (days: DaySpan) => void
  /** The keys of the legend that can be pressed. */
  picking?: KeyPicking
  format: ChartFormat
  labels: ChartLabels
  completeness?: DayCounts
  /** Draw the earlier window, this many days back, as a dotted line. The series must reach back that far. */
  earlierBy?: number
  /**
   * What is known now, where the chart's own series say what was known then: dotted in the place of the earlier window. Of a ratio, its
   * heaviest line's.
   */
  now?: DaySeries
  /** The same of another area, dotted in the place of the earlier window. */
  other?: { label: string; series: DaySeries }
  /** Marks the days whose numbers were corrected. */
  corrections?: DayTally
  /** Flags the days that have a note. */
  notes?: readonly NoteMark[]
  /** Shows the table twin in place of the picture. */
  table?: boolean
  /** Prints the hovered day under the axis; one chart of a column is enough. */
  dayTag?: boolean
  /** "What is this number", the table switch: beside the title. */
  actions?: ReactNode
}

export interface StackKey {
  key: string
  label: string
  /** A CSS colour: `var(--c-1)`. */
  color: string
  series: DaySeries
}

export interface StackedBarsProps extends ChartProps {
  /** Bottom first. One key alone is drawn without a total in the head. */
  keys: readonly StackKey[]
  total: DaySeries
  /** A level, of which a bar of a week is its last day; else days add up. */
  level?: boolean
  /** A ratio: its bars are parts of one. */
  share?: boolean
}

export interface Line {
  key: string
  label: string
  /** A CSS colour: `var(--c-1)`. */
  color: string
  series: DaySeries
}

export interface LinesProps extends ChartProps {
  /** The first one is the chart's own: its gaps, its earlier window, its state in words. */
  lines: readonly Line[]
  /** The first line stands on a filled ground, and the axis begins at zero. */
  filled?: boolean
  /** Values are shares of 0…1, whose axis need not begin at zero. */
  share?: boolean
}

export interface HeatProps extends ChartProps {
  label: string
  series: DaySeries
  /** Classes of the colours: ascending inner limits, and the ramp colour 1…7 of each class. */
  scale: { breaks: readonly number[]; ramp: readonly number[] }
  /** Monday to Sunday, short. */
  weekdays: readonly string[]
}

/** What a level could reach, and the share of it that it has: over the places that reported both, which the two sums need not be. */
export interface Ceiling {
  label: string
  series: DaySeries
  share: DaySeries
}

export interface LevelProps extends ChartProps {
  label: string
  series: DaySeries
  /** What the level could reach: eligible enterprises. */
  ceiling?: Ceiling
  /** A CSS colour; `var(--reopen)` when left out. */
  color?: string
}

export interface RatioLine {
  key: string
  label: string
  /** At the line's end, where the gutter has no room for `label`. */
  endLabel?: string
  /** 1 is the thinnest; a later dose is a heavier line. */
  weight: number
  /** Shares, 0…1. */
  series: DaySeries
}

export interface RatioProps extends ChartProps {
  lines: readonly RatioLine[]
  /** The common denominator; a mark stands where it changed. */
  denominator?: DaySeries
  color?: string
}
