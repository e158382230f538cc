import type { Locale } from '#src/contract/primitives.ts'
import {
  formatCompact,
  formatDay,
  formatEstimated,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRange,
  HIDDEN_TOTAL,
} from '#src/domain/format.ts'
import type { ChartFormat } from './labels.ts'

export interface FormatChoice {
  locale: Locale
  /** Values are shares of 0…1. */
  share?: boolean
  decimals?: number
}

const signed = (value: number, text: string) => `${value < 0 ? '−' : '+'}${text}`

/** How a measure's numbers and days are written; make it once a measure and language, charts memoise by it. */
export function chartFormat({ locale, share, decimals }: FormatChoice): ChartFormat {
  const number = (value: number, places = 0) => formatNumber(value, locale, places)
  const percent = (value: number) => formatPercent(value, locale, decimals ?? 1)
  return {
    value: share ? percent : (value) => number(value, decimals),
    bare: share ? (value) => number(value * 100, decimals ?? 1) : (value) => number(value, decimals),
    axis: share
      ? (value) => `${number(value * 100, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1)}%`
      : (value) =>
          value >= 1000 && locale === 'en'
            ? formatAxis(value)
            : formatCompact(value, locale, Number.isInteger(value) ? 0 : decimalsOf(value)),
    difference: (value) => signed(value, number(Math.abs(value))),
    count: (value) => number(value),
    percent: (value) => formatPercent(value, locale),
    estimated: (text) => formatEstimated(text, locale),
    suppressed: HIDDEN_TOTAL[locale],
    day: (day) => formatDay(day, locale),
    shortDay: (day) => formatDay(day, locale, 'short'),
    tagDay: (day) => formatDay(day, locale, 'tag'),
    month: (day, year) => formatMonth(day, locale, { year }),
    range: (span) => formatRange(span.from, span.to, locale),
  }
}

/** English ticks are round: 2K, 1.5K. */
function formatAxis(value: number): string {
  return value < 10_000
    ? `${formatNumber(value / 1000, 'en', value % 1000 === 0 ? 0 : 1)}K`
    : formatCompact(value, 'en')
}

/** Of a tick between two whole numbers, which is round: 0.5, 0.25. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = String(Number(value.toPrecision(6))).split('.')
  return decimals.length
}
