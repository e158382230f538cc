import type { Form } from '#src/contract/catalog.ts'

/** What each kind of reporter fills in together. Who they are and when it is due, the measures' `reporting` says. */
export const forms: Form[] = [
  {
    id: 'committee-daily',
    name: { zh: '居委会日报', en: 'Committee daily' },
    measures: [
      'overseas-arrivals',
      'gate-entries',
      'gate-refusals',
      'enterprises',
      'enterprises-reopened',
      'staff-back',
      'sentinels-silent',
    ],
    by: 'committee',
  },
  {
    id: 'vaccination',
    name: { zh: '60岁以上接种报表', en: '60+ vaccination report' },
    measures: ['residents-60-plus', 'vaccinated-60-plus'],
    by: 'committee',
  },
  {
    id: 'population',
    name: { zh: '人口周报', en: 'Weekly population' },
    measures: ['residents'],
    by: 'committee',
  },
  {
    id: 'town-daily',
    name: { zh: '街镇日报', en: 'Town daily' },
    measures: ['overseas-arrivals', 'enterprises', 'enterprises-reopened', 'staff-back'],
    by: 'town',
  },
  {
    id: 'building-daily',
    name: { zh: '楼宇日报', en: 'Building daily' },
    measures: ['enterprises', 'enterprises-reopened', 'staff-back', 'checklist-open'],
    by: { site: 'building' },
  },
  {
    id: 'checkpoint-daily',
    name: { zh: '门岗日报', en: 'Checkpoint daily' },
    measures: ['gate-entries', 'gate-refusals'],
    by: { site: 'checkpoint' },
  },
  {
    id: 'sentinel-daily',
    name: { zh: '哨点日报', en: 'Sentinel daily' },
    measures: ['sentinel-scans', 'sentinel-alarms'],
    by: { site: 'sentinel' },
  },
  {
    id: 'central-site-daily',
    name: { zh: '集中隔离点日报', en: 'Central site daily' },
    measures: ['overseas-arrivals', 'intake-by-hour', 'central-beds', 'central-beds-in-use'],
    by: { site: 'central-site' },
  },
]
