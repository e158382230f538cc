import type { Breakdown, Measure } from '#src/contract/catalog.ts'

const ages = [
  { id: '0-17', name: { zh: '0–17岁', en: '0–17' } },
  { id: '18-59', name: { zh: '18–59岁', en: '18–59' } },
  { id: '60-plus', name: { zh: '60岁及以上', en: '60 and over' } },
]
const women = { zh: '女', en: 'Women' }
const men = { zh: '男', en: 'Men' }

const sexAndAge: Breakdown = {
  id: 'sex-age',
  name: { zh: '性别与年龄', en: 'Sex and age' },
  keys: [
    { side: 'women', name: women },
    { side: 'men', name: men },
  ].flatMap(({ side, name }) =>
    ages.map((age) => ({
      id: `${side}-${age.id}`,
      name: { zh: `${name.zh} ${age.name.zh}`, en: `${name.en} ${age.name.en}` },
    })),
  ),
  total: 'sum',
  pyramid: {
    left: women,
    right: men,
    rows: ages.map(({ id, name }) => ({ name, left: `women-${id}`, right: `men-${id}` })),
  },
}

export const populationMeasures: Measure[] = [
  {
    id: 'residents',
    kind: 'stock',
    name: { zh: '实有人口', en: 'Residents' },
    short: { zh: '实有人口', en: 'Residents' },
    unit: { zh: '人', en: 'people', one: 'person' },
    definition: {
      zh: '实际居住的居民，按性别和年龄，每周按排摸调整；每万人指标以此为分母。',
      en: 'Residents who live here, by sex and age, adjusted weekly by the count; what numbers per 10,000 residents are of.',
    },
    owner: { zh: '社区事务办', en: 'Community affairs office' },
    source: { zh: '居委会人口台账', en: 'Committee population ledger' },
    decimals: 0,
    breakdown: sexAndAge,
    reporting: [],
    staleAfterDays: 28,
    bounds: { min: 0, max: 1000000 },
  },
]
