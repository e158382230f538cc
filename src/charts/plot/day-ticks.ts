import type { DaySpan } from '#src/charts/series.ts'

const DAY_MS = 86_400_000

export interface DayTick {
  day: number
  /** A day of the month, a month, or a month with its year in front. */
  kind: 'day' | 'month' | 'year-month'
}

type Rule = (date: Date, day: number) => boolean

const monthsEvery =
  (count: number): Rule =>
  (date) =>
    date.getUTCDate() === 1 && date.getUTCMonth() % count === 0

/** From fine to coarse; 1970-01-05 was a Monday. */
const RULES: [rule: Rule, days: number][] = [
  [() => true, 1],
  [(_, day) => day % 2 === 0, 2],
  [(_, day) => (day - 4) % 7 === 0, 7],
  [(date) => [1, 11, 21].includes(date.getUTCDate()), 8],
  [(date) => [1, 16].includes(date.getUTCDate()), 13],
  [monthsEvery(1), 28],
  [monthsEvery(2), 59],
  [monthsEvery(3), 89],
  [monthsEvery(6), 181],
  [monthsEvery(12), 365],
]
const MONTHS_FROM = 5

/** The finest round days whose labels, `gap` pixels wide, keep apart on `width` pixels. */
export function dayTicks(span: DaySpan, width: number, gap: number): DayTick[] {
  const slot = width / (span.to - span.from + 1)
  const chosen = RULES.findIndex(([, days]) => days * slot >= gap)
  const at = chosen === -1 ? RULES.length - 1 : chosen
  const [rule] = RULES[at]!
  const ticks: DayTick[] = []
  for (let day = span.from; day <= span.to; day++) {
    if (!rule(new Date(day * DAY_MS), day)) continue
    ticks.push({ day, kind: at < MONTHS_FROM ? 'day' : ticks.length === 0 ? 'year-month' : 'month' })
  }
  return ticks
}
