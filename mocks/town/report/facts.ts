import type { sources } from './reporters.ts'

/** A number a newspaper printed: as it is, on its day, in its place. */
export type Fact = {
  measure: string
  place: string
  day: string
  key?: string
  value: number
  estimated: boolean
  source: (typeof sources)[number]
  qualifier: string
  /** What the source leaves open and the demonstration had to choose. */
  reason: string
}

export const facts: Fact[] = [
  {
    measure: 'overseas-arrivals',
    place: 'cs-310112107017-01',
    day: '2020-03-21',
    key: 'central',
    value: 46,
    estimated: false,
    source: '来源000',
    qualifier: '最多一天46名，平时一天10-20多名',
    reason: '来源未写明是三月哪一天，日期为演示设定',
  },
  {
    measure: 'overseas-arrivals',
    place: '310101017016',
    day: '2020-03-07',
    key: 'home',
    value: 2,
    estimated: false,
    source: '来源004',
    qualifier: '2名自日本返回的居民，20:30到达',
    reason: '来源写明街道，居委会与日期为演示设定',
  },
  {
    measure: 'enterprises',
    place: '310105009',
    day: '2020-02-17',
    value: 1746,
    estimated: true,
    source: '来源003',
    qualifier: '38幢楼宇，1746家企业',
    reason: '2月17日的预计数',
  },
  {
    measure: 'enterprises-reopened',
    place: '310105009',
    day: '2020-02-17',
    value: 1746,
    estimated: true,
    source: '来源003',
    qualifier: '预计2月17日38幢楼宇1746家企业复工',
    reason: '2月17日的预计数',
  },
  {
    measure: 'staff-back',
    place: '310105009',
    day: '2020-02-17',
    value: 17000,
    estimated: true,
    source: '来源003',
    qualifier: '近17000余人',
    reason: '2月17日的预计数',
  },
]
