import type { ChartLabels } from '#src/charts/labels.ts'

/** The words of a chart, so that a test reads as an English reader does. */
export const chartLabels: ChartLabels = {
  day: 'Day',
  state: 'State',
  total: 'total',
  rest: 'rest',
  earlier: 'earlier',
  now: 'now',
  corrected: 'corrected',
  reported: 'reported',
  denominator: 'of',
  denominatorStep: (difference) => `denominator ${difference}`,
  share: 'share',
  today: 'today',
  weekly: 'weekly totals',
  weekEnd: 'last day of each week',
  carried: 'carried',
  states: {
    value: 'value',
    zero: 'reported zero',
    missing: 'missing',
    'not-expected': 'not expected',
    estimated: 'estimate',
    suppressed: 'suppressed',
    stale: 'stale',
  },
  axisFrom: (value) => `axis from ${value}`,
  missingDays: (days) => `${days} days missing`,
  empty: 'nothing was due',
  allMissing: 'every report is missing',
}
