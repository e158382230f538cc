import type { Measure } from '#src/contract/catalog.ts'

const firms = { zh: '户', en: 'enterprises', one: 'enterprise' }
const office = { zh: '街镇经发办', en: 'Town economy office' }
const daily = { zh: '楼宇与居委会日报', en: 'Daily reports of buildings and committees' }

/** Buildings report the firms inside them, committees the street shops and firms outside: two disjoint populations. */
export const reopeningMeasures: Measure[] = [
  {
    id: 'enterprises',
    kind: 'stock',
    name: { zh: '应复企业', en: 'Enterprises' },
    short: { zh: '应复', en: 'Eligible' },
    unit: firms,
    definition: {
      zh: '符合条件、应当复工的企业与商铺。楼宇报楼内，居委会报楼外，互不重复。',
      en: 'Enterprises and shops that may reopen. Buildings report those inside, committees those outside; none is counted twice.',
    },
    owner: office,
    source: { zh: '企业库周报', en: 'Weekly register of enterprises' },
    decimals: 0,
    reporting: [],
    staleAfterDays: 21,
    bounds: { min: 0, max: 100000 },
  },
  {
    id: 'enterprises-reopened',
    kind: 'stock',
    name: { zh: '已复工企业', en: 'Enterprises reopened' },
    short: { zh: '已复工', en: 'Reopened' },
    unit: firms,
    definition: {
      zh: '当日开门营业或恢复生产的应复企业，不含仅线上办公的。',
      en: 'Eligible enterprises open or producing on the day; those that only work from home do not count.',
    },
    owner: office,
    source: daily,
    decimals: 0,
    reporting: [],
    staleAfterDays: 10,
    bounds: { min: 0, max: 100000 },
  },
  {
    id: 'reopened-share',
    kind: 'ratio',
    name: { zh: '复工率', en: 'Share reopened' },
    short: { zh: '复工率', en: 'Reopened' },
    unit: { zh: '%', en: '%' },
    definition: {
      zh: '已复工企业 ÷ 应复企业，只计两项都有报的单位。',
      en: 'Enterprises reopened ÷ enterprises, over the places that reported both.',
    },
    owner: office,
    source: daily,
    decimals: 1,
    numerator: 'enterprises-reopened',
    denominator: 'enterprises',
  },
  {
    id: 'staff-back',
    kind: 'stock',
    name: { zh: '返岗人员', en: 'Staff back' },
    short: { zh: '返岗', en: 'Staff back' },
    unit: { zh: '人', en: 'people', one: 'person' },
    definition: {
      zh: '当日在岗的员工，由已复工企业报到楼宇或居委会。',
      en: 'Staff at work on the day, as the reopened enterprises tell their building or committee.',
    },
    owner: office,
    source: daily,
    decimals: 0,
    reporting: [],
    staleAfterDays: 10,
    bounds: { min: 0, max: 1000000 },
  },
  {
    id: 'checklist-open',
    kind: 'stock',
    name: { zh: '楼宇未完成项', en: 'Open checklist items' },
    short: { zh: '未完成项', en: 'Open items' },
    unit: { zh: '项', en: 'items', one: 'item' },
    definition: {
      zh: '楼宇防控清单6类22项中，当日巡查尚未完成的项数。',
      en: 'Of the 22 items in 6 areas of the building checklist, those still open at the daily patrol.',
    },
    owner: { zh: '楼宇专班', en: 'Building team' },
    source: { zh: '每日巡查', en: 'Daily patrol' },
    decimals: 0,
    reporting: [],
    staleAfterDays: 3,
    bounds: { min: 0, max: 22 },
  },
]
