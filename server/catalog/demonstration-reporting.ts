import type { AreaLevel, Reporting } from '#src/contract/catalog.ts'

/** 青浦区 and 长宁区 whole, and one town each of 闵行区 and 黄浦区. Everybody else is in the tree and reports nothing. */
export const reportingAreas = ['310118', '310105', '310112107', '310101017']

/** Water, fields and a village being rebuilt: committees of 青浦区 without a single enterprise outside a building. */
export const committeesWithoutEnterprises = [
  '310118102223',
  '310118102224',
  '310118103277',
  '310118104223',
  '310118104224',
  '310118106213',
]

type When = Pick<Reporting, 'from' | 'to' | 'deadline'>

const by = (level: AreaLevel, every: 'day' | 'week', when: When): Reporting => ({
  by: level,
  every,
  areas: reportingAreas,
  ...when,
})
/** Buildings report the firms inside them, committees all others. */
const firms = (every: 'day' | 'week', when: When): Reporting[] => [
  { ...by('committee', every, when), except: committeesWithoutEnterprises },
  { by: { site: 'building' }, every, ...when },
]
/** Source 003 gives one estimate for the whole of 虹桥街道 on 17 February 2020: until then the town reports, afterwards its places. */
const firmsFromTown = (every: 'day' | 'week', when: When): Reporting[] => [
  { by: 'town', every, areas: ['310105009'], from: '2020-02-10', to: '2020-02-17', ...pickDeadline(when) },
  ...firms(every, { ...when, from: '2020-02-18' }).map((rule) => ({ ...rule, areas: ['310105009'] })),
  ...firms(every, { ...when, from: '2020-02-10' }).map((rule) => ({
    ...rule,
    except: [...(rule.except ?? []), '310105009'],
  })),
]
const pickDeadline = ({ deadline }: When): When => (deadline === undefined ? {} : { deadline })
const sites = (kind: string, every: 'day' | 'week', when: When): Reporting => ({
  by: { site: kind },
  every,
  ...when,
})

/** Detail by committee in the two windows the sources tell of; between them reports come as seldom as they would. */
const first = { from: '2020-01-20', to: '2020-05-31' }
const quiet = { from: '2020-06-01', to: '2022-02-28' }
const second = { from: '2022-03-01' }

export const demonstrationReporting: Record<string, Reporting[]> = {
  'overseas-arrivals': [
    by('committee', 'day', { ...first, deadline: '21:00' }),
    by('town', 'day', { ...quiet, deadline: '21:00' }),
    by('committee', 'day', { ...second, deadline: '21:00' }),
    sites('central-site', 'day', { from: '2020-02-15', deadline: '22:00' }),
  ],
  'intake-by-hour': [
    sites('central-site', 'day', { from: '2020-02-15', to: first.to, deadline: '22:00' }),
    sites('central-site', 'day', { ...second, deadline: '22:00' }),
  ],
  'released-early': [],
  'gate-entries': [
    by('committee', 'day', { from: '2020-02-01', to: '2020-05-31', deadline: '22:00' }),
    by('committee', 'day', { from: '2022-03-01', to: '2022-04-18', deadline: '22:00' }),
    sites('checkpoint', 'day', { from: '2022-04-19', deadline: '22:00' }),
  ],
  'gate-refusals': [
    by('committee', 'day', { from: '2020-02-01', to: '2020-05-31', deadline: '22:00' }),
    by('committee', 'day', { from: '2022-03-01', to: '2022-04-18', deadline: '22:00' }),
    sites('checkpoint', 'day', { from: '2022-04-19', deadline: '22:00' }),
  ],
  enterprises: firmsFromTown('week', {}),
  'enterprises-reopened': [
    ...firmsFromTown('day', { to: '2020-05-31', deadline: '09:00' }),
    ...firms('week', quiet),
    ...firms('day', { ...second, deadline: '09:00' }),
  ],
  'staff-back': [
    ...firmsFromTown('day', { to: '2020-05-31', deadline: '09:00' }),
    ...firms('day', { ...second, deadline: '09:00' }),
  ],
  'checklist-open': [
    sites('building', 'day', { from: '2020-02-10', to: '2020-05-31', deadline: '10:00' }),
    sites('building', 'day', { ...second, deadline: '10:00' }),
  ],
  residents: [by('committee', 'week', second)],
  'residents-60-plus': [by('committee', 'week', { from: '2021-03-01' })],
  'vaccinated-60-plus': [
    by('committee', 'week', { from: '2021-03-29', to: '2022-03-27' }),
    by('committee', 'day', { from: '2022-03-28', deadline: '09:00' }),
  ],
  'sentinel-scans': [sites('sentinel', 'day', { from: '2022-04-05', deadline: '23:00' })],
  'sentinel-alarms': [sites('sentinel', 'day', { from: '2022-04-05', deadline: '23:00' })],
  'sentinels-silent': [by('committee', 'day', { from: '2022-04-05', deadline: '09:00' })],
  'central-beds': [sites('central-site', 'week', { from: '2020-02-10' })],
  'central-beds-in-use': [sites('central-site', 'day', { from: '2020-02-15', deadline: '10:00' })],
}
