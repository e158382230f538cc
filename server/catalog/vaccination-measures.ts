import type { Breakdown, Measure } from '#src/contract/catalog.ts'

const office = { zh: '接种专班', en: 'Vaccination team' }
const people = { zh: '人', en: 'people', one: 'person' }

/** Doses are nested: who has a booster has the full course too, so the highest dose stands for the total. */
const dose: Breakdown = {
  id: 'dose',
  name: { zh: '剂次', en: 'Dose' },
  keys: [
    { id: 'one', name: { zh: '第一剂', en: 'First dose' } },
    { id: 'full', name: { zh: '全程', en: 'Full course' } },
    { id: 'booster', name: { zh: '加强针', en: 'Booster' } },
  ],
  total: { key: 'booster' },
}

export const vaccinationMeasures: Measure[] = [
  {
    id: 'residents-60-plus',
    kind: 'stock',
    name: { zh: '60岁以上居民', en: 'Residents 60+' },
    short: { zh: '60岁以上', en: '60+' },
    unit: people,
    definition: {
      zh: '实际居住的60周岁及以上居民，每周按排摸调整。',
      en: 'Residents of 60 and over who live here, adjusted weekly by the count.',
    },
    owner: office,
    source: { zh: '居委会人口台账', en: 'Committee population ledger' },
    decimals: 0,
    reporting: [],
    staleAfterDays: 28,
    bounds: { min: 0, max: 1000000 },
  },
  {
    id: 'vaccinated-60-plus',
    kind: 'stock',
    name: { zh: '60岁以上接种', en: 'Vaccinated 60+' },
    short: { zh: '已接种', en: 'Vaccinated' },
    unit: people,
    definition: {
      zh: '60周岁及以上居民累计接种人数，按剂次，后一剂包含在前一剂之内；总数指加强针。',
      en: 'Residents of 60 and over vaccinated so far, by dose; a later dose is contained in the earlier ones. The total is the booster.',
    },
    owner: office,
    source: { zh: '接种台账', en: 'Vaccination ledger' },
    decimals: 0,
    breakdown: dose,
    reporting: [],
    staleAfterDays: 14,
    cumulative: true,
    bounds: { min: 0, max: 1000000 },
  },
  {
    id: 'coverage-60-plus',
    kind: 'ratio',
    name: { zh: '60岁以上接种率', en: '60+ coverage' },
    short: { zh: '60+接种率', en: '60+ coverage' },
    unit: { zh: '%', en: '%' },
    definition: {
      zh: '60岁以上接种 ÷ 60岁以上居民，只计两项都有报的居委会；总数指加强针。',
      en: 'Vaccinated 60+ ÷ residents 60+, over the committees that reported both; the total is the booster.',
    },
    owner: office,
    source: { zh: '由台账推算', en: 'Derived from the ledgers' },
    decimals: 1,
    numerator: 'vaccinated-60-plus',
    denominator: 'residents-60-plus',
  },
]
