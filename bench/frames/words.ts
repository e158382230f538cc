import type { ChartLabels } from '../../src/charts/labels.ts'
import type { MapWords } from '../../src/map/types.ts'

export const words: MapWords = {
  label: 'Map',
  keys: '',
  zoomIn: 'in',
  zoomOut: 'out',
  frame: 'frame',
  tilt: 'tilt',
  suppressed: '<5',
  sites: (count) => `${count} sites`,
  sources: 'sources',
  noWebGl: 'no WebGL',
  lost: 'lost',
  basemapFailed: 'no basemap',
  retry: 'again',
}

export const labels: ChartLabels = {
  day: 'Day',
  state: 'State',
  total: 'total',
  earlier: 'earlier',
  now: 'now',
  corrected: 'corrected',
  reported: 'reported',
  denominator: 'of',
  denominatorStep: (difference) => `denominator ${difference}`,
  share: 'share',
  today: 'today',
  weekly: 'weekly totals',
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
