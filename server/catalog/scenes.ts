import type { Scene } from '#src/contract/wall/scenes.ts'

const sentinels = [
  'sentinel.testing',
  'sentinel.electronic',
  'sentinel.spot-check',
  'sentinel.monitoring',
  'sentinel.investigation',
]

/** What the wall shows unless a deployment says otherwise: both hands of the work, left control, right reopening. */
export const scenes: Scene[] = [
  {
    id: 'today',
    name: { zh: '今日', en: 'Today' },
    area: null,
    days: 20,
    map: { measure: 'reopened-share', layers: ['building', 'central-site', ...sentinels] },
    stage: null,
    left: [
      { kind: 'number', measure: 'overseas-arrivals' },
      { kind: 'number', measure: 'under-observation' },
      { kind: 'watch', site: 'sentinel' },
      { kind: 'capacity', used: 'central-beds-in-use', of: 'central-beds' },
    ],
    right: [
      { kind: 'number', measure: 'enterprises-reopened' },
      { kind: 'number', measure: 'staff-back' },
      { kind: 'shares', measure: 'coverage-60-plus' },
      { kind: 'number', measure: 'checklist-open' },
    ],
  },
  {
    id: 'arrivals',
    name: { zh: '境外来沪', en: 'Arrivals' },
    area: null,
    days: 30,
    map: { measure: 'under-observation', layers: ['central-site'] },
    stage: null,
    left: [
      { kind: 'number', measure: 'overseas-arrivals' },
      { kind: 'keys', measure: 'intake-by-hour' },
      { kind: 'number', measure: 'under-observation' },
    ],
    right: [
      { kind: 'clock', measure: 'under-observation' },
      { kind: 'capacity', used: 'central-beds-in-use', of: 'central-beds' },
      { kind: 'ranking', measure: 'under-observation', descending: true },
    ],
  },
  {
    id: 'reopening',
    name: { zh: '复工复市', en: 'Reopening' },
    area: null,
    days: 60,
    map: { measure: 'reopened-share', layers: ['building'] },
    stage: null,
    left: [
      { kind: 'number', measure: 'enterprises-reopened' },
      { kind: 'number', measure: 'staff-back' },
      { kind: 'number', measure: 'checklist-open' },
    ],
    right: [
      { kind: 'ranking', measure: 'reopened-share' },
      { kind: 'hotspots', measure: 'checklist-open' },
    ],
  },
  {
    id: 'vaccination',
    name: { zh: '60岁以上接种', en: '60+ vaccination' },
    area: null,
    days: 60,
    map: { measure: 'coverage-60-plus', layers: ['vaccination-site'] },
    stage: null,
    left: [
      { kind: 'shares', measure: 'coverage-60-plus' },
      { kind: 'number', measure: 'vaccinated-60-plus' },
    ],
    right: [{ kind: 'ranking', measure: 'coverage-60-plus', level: 'committee' }],
  },
  {
    id: 'sentinels',
    name: { zh: '五哨联动', en: 'Five sentinels' },
    area: null,
    days: 20,
    map: { measure: 'sentinel-scans', layers: sentinels },
    stage: null,
    left: [{ kind: 'watch', site: 'sentinel' }],
    right: [
      { kind: 'number', measure: 'sentinel-scans' },
      { kind: 'number', measure: 'sentinel-alarms' },
      { kind: 'hotspots', measure: 'sentinel-alarms' },
    ],
  },
  {
    id: 'reporting',
    name: { zh: '谁还没报', en: 'Who has not reported' },
    area: null,
    days: 14,
    map: null,
    stage: { kind: 'forms' },
    left: [],
    right: [],
  },
  {
    id: 'towns',
    name: { zh: '逐街镇', en: 'Town by town' },
    area: null,
    days: 14,
    map: null,
    stage: { kind: 'multiples', measure: 'reopened-share' },
    left: [],
    right: [],
  },
]
