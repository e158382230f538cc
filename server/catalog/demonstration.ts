import { CatalogFile, type Regime } from '#src/contract/catalog.ts'
import { builtinCatalog } from './builtin.ts'
import { demonstrationReporting } from './demonstration-reporting.ts'

/** Days are inclusive. The sources fix level I and that level II stood by 26 March 2020; the other days are the city's public notices. */
const regimes: Regime[] = [
  {
    id: 'level-1',
    name: { zh: '一级响应', en: 'Response level I' },
    short: { zh: 'Ⅰ级', en: 'I' },
    level: 1,
    from: '2020-01-24',
    to: '2020-03-23',
    source: {
      zh: '来源003：除夕启动一级响应',
      en: 'Source 003: level I on lunar New Year’s Eve',
    },
  },
  {
    id: 'level-2',
    name: { zh: '二级响应', en: 'Response level II' },
    short: { zh: 'Ⅱ级', en: 'II' },
    level: 2,
    from: '2020-03-24',
    to: '2020-05-08',
    source: {
      zh: '来源000：3月26日已为二级；起止日据市公开通告',
      en: 'Source 000: level II by 26 March; its first and last day from the city’s public notices',
    },
  },
  {
    id: 'level-3',
    name: { zh: '三级响应', en: 'Response level III' },
    short: { zh: 'Ⅲ级', en: 'III' },
    level: 3,
    from: '2020-05-09',
    to: '2022-03-31',
    source: { zh: '市公开通告；终止日为演示', en: 'The city’s public notice; the last day is invented' },
  },
  {
    id: 'closed-management',
    name: { zh: '全域静态管理', en: 'City-wide closed management' },
    short: { zh: '静态', en: 'Closed' },
    level: 1,
    from: '2022-04-01',
    to: '2022-05-31',
    source: { zh: '市公开通告（浦西）', en: 'The city’s public notice (Puxi)' },
  },
  {
    id: 'recovery',
    name: { zh: '恢复正常秩序', en: 'Return to normal order' },
    short: { zh: '恢复', en: 'Recovery' },
    level: 3,
    from: '2022-06-01',
    source: { zh: '市公开通告', en: 'The city’s public notice' },
  },
]

/** The built-in catalogue as the demonstration town runs it. */
export const demonstrationCatalog: CatalogFile = CatalogFile.parse({
  ...builtinCatalog,
  title: { zh: '瞭望 · 演示街镇', en: 'Lookout · demonstration town' },
  demonstration: true,
  classification: { zh: '内部使用', en: 'Internal use' },
  home: { area: '310118', measure: 'reopened-share', days: 60 },
  measures: builtinCatalog.measures.map((measure) => {
    const reporting = demonstrationReporting[measure.id]
    return reporting ? { ...measure, reporting } : measure
  }),
  regimes,
})
