import type { CellState } from '#src/contract/figures/cubes.ts'
import type { DaySpan } from './series.ts'

/** Every word a chart says, in the reader's language. */
export interface ChartLabels {
  /** Column heads of the table twin. */
  day: string
  state: string
  /** 合计, total */
  total: string
  /** 其余, rest: what a total holds beyond its keys. */
  rest: string
  /** The dotted line of the earlier window: 前期, earlier. */
  earlier: string
  /** What is known now, beside what was known then: 现在, now. */
  now: string
  /** 更正, corrected: the mark below the axis. */
  corrected: string
  /** 已报, reported */
  reported: string
  /** 分母, of */
  denominator: string
  /** 分母 +312, denominator +312: beside the day it changed on. */
  denominatorStep: (difference: string) => string
  /** 占比, share */
  share: string
  /** 今日, today: the day still running. */
  today: string
  /** 按周合计, weekly totals: said where a bar is a week. */
  weekly: string
  /** 沿用, carried */
  carried: string
  states: Record<CellState, string>
  /** 轴起 50%, axis from 50% */
  axisFrom: (value: string) => string
  /** 每周末日, last day of a week: said where a bar of a level is a week. */
  weekEnd: string
  /** 缺 2 天, 2 days missing: in a weekly bar. */
  missingDays: (days: number) => string
  /** The window holds no expected day at all. */
  empty: string
  /** Every expected day of the window is missing. */
  allMissing: string
}

/** How a chart writes its numbers and days; see chart-format.ts for the ready ones. */
export interface ChartFormat {
  value: (value: number) => string
  /** Without its percent sign, for the end of a line. */
  bare: (value: number) => string
  /** Short, for axis ticks. */
  axis: (value: number) => string
  /** Signed difference, for a changed denominator. */
  difference: (value: number) => string
  /** Counts beside a share (its denominator). */
  count: (value: number) => string
  percent: (share: number) => string
  estimated: (text: string) => string
  /** 隐去, hidden */
  suppressed: string
  day: (day: number) => string
  shortDay: (day: number) => string
  tagDay: (day: number) => string
  /** A month on a long axis; `year` puts the year in front. */
  month: (day: number, year: boolean) => string
  range: (span: DaySpan) => string
}
