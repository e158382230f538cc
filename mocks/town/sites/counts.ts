/** Buildings by area; 虹桥街道's 38 with 1,746 enterprises are a fact of source 003, all else is invented. */
export const buildingCounts: Record<string, number> = {
  '310118001': 9,
  '310118002': 7,
  '310118003': 8,
  '310118102': 4,
  '310118103': 1,
  '310118104': 1,
  '310118105': 8,
  '310118106': 15,
  '310118107': 6,
  '310118109': 2,
  '310118110': 2,
  '310105001': 14,
  '310105002': 11,
  '310105004': 10,
  '310105005': 13,
  '310105006': 14,
  '310105008': 7,
  '310105009': 38,
  '310105010': 8,
  '310105011': 8,
  '310105102': 11,
  '310112107': 32,
  '310101017': 21,
}
export const buildingsOfHongqiao = { town: '310105009', enterprises: 1746 } as const

/** Buildings of 虹桥街道 that source 003 names. */
export const namedBuildings = [
  '古北财富一期',
  '东方国际大厦',
  '东银中心',
  '新虹桥中心大厦',
  '国贸中心',
  '海螺大厦',
]

export const checkpointCount = 2000
export const sentinelCounts = {
  electronic: 476,
  testing: 268,
  monitoring: 164,
  'spot-check': 118,
  investigation: 78,
} as const
export const samplingPointCount = 242
export const vaccinationSiteCount = 61
export const venueCount = 305

/** Central observation sites: committee, name, beds, usual arrivals a day in June 2022 and in March 2020. */
export const centralSites: {
  committee: string
  name: string
  beds: number
  june2022: number
  march2020: number
  opened: string
}[] = [
  {
    committee: '310112107017',
    name: '虹桥镇集中隔离点',
    beds: 360,
    june2022: 7,
    march2020: 15.5,
    opened: '2020-02-15',
  },
  {
    committee: '310118106017',
    name: '徐泾集中隔离点',
    beds: 180,
    june2022: 6,
    march2020: 3.2,
    opened: '2020-02-15',
  },
  {
    committee: '310118001009',
    name: '夏阳集中隔离点',
    beds: 140,
    june2022: 4.5,
    march2020: 2.6,
    opened: '2020-02-15',
  },
  {
    committee: '310118105018',
    name: '赵巷集中隔离点',
    beds: 150,
    june2022: 4,
    march2020: 2.2,
    opened: '2020-02-15',
  },
  {
    committee: '310118102017',
    name: '朱家角集中隔离点',
    beds: 120,
    june2022: 3.5,
    march2020: 1.8,
    opened: '2020-02-15',
  },
  {
    committee: '310105010004',
    name: '程家桥集中隔离点',
    beds: 220,
    june2022: 9,
    march2020: 6.5,
    opened: '2020-02-15',
  },
  {
    committee: '310105102035',
    name: '新泾集中隔离点',
    beds: 160,
    june2022: 6,
    march2020: 4.4,
    opened: '2020-02-15',
  },
  {
    committee: '310105005018',
    name: '周家桥集中隔离点',
    beds: 110,
    june2022: 4,
    march2020: 2.8,
    opened: '2020-02-15',
  },
]

/** Projects named in source 000; the other seventeen of the twenty are invented. */
export const namedProjects: [name: string, kind: string][] = [
  ['虹中路积水点改造', 'city-district'],
  ['上虹中学扩建', 'city-district'],
  ['古北社区食堂', 'pledge'],
]
