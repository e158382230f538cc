import { expect, test } from 'vitest'
import { planOf, tree, valuesOf } from './run.ts'

const notes = (plan: Awaited<ReturnType<typeof planOf>>) =>
  plan.findings.map(({ code, args }) => [code, args])

test('a hierarchy needs no order and gets its city', async () => {
  const { 'villages.csv': villages, ...rest } = tree
  const { areas } = (await planOf({ 'villages.csv': villages, ...rest })).population
  expect(areas?.map(({ path, level }) => [path, level]).sort()).toEqual([
    ['310000', 'city'],
    ['310000/310105', 'district'],
    ['310000/310105/310105009', 'town'],
    ['310000/310118', 'district'],
    ['310000/310118/310118106', 'town'],
    ['310000/310118/310118106/310118106005', 'committee'],
  ])
  expect(areas?.find(({ code }) => code === '310000')?.name).toBe('上海市')
})

test('another city is named on the command line or has a row of its own', async () => {
  const districts = 'code,name,cityCode,provinceCode\n330102,上城区,3301,33\n'
  const named = await planOf({ 'a.csv': districts }, {}, ['--root', '330100=杭州市'])
  const listed = await planOf({
    'a.csv': districts,
    'cities.csv': 'code,name,provinceCode\n3301,杭州市,33\n',
  })
  for (const plan of [named, listed]) {
    expect(plan.refused).toBe(false)
    expect(plan.population.areas?.map(({ path, name }) => `${path} ${name}`).sort()).toEqual([
      '330100 杭州市',
      '330100/330102 上城区',
    ])
    expect(plan.overlay.home.area).toBe('330100')
  }
})

test('GB18030, thousands separators and Chinese days are read as they are meant', async () => {
  // 日期,境外来沪人员 in GB18030.
  const header = Uint8Array.from([
    0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbe, 0xb3, 0xcd, 0xe2, 0xc0, 0xb4, 0xbb, 0xa6, 0xc8, 0xcb, 0xd4, 0xb1,
    0x0a,
  ])
  const rows = new TextEncoder().encode('2022/3/1,"1,234"\n20220302,0\n')
  const plan = await planOf({ ...tree, 'o.csv': Uint8Array.from([...header, ...rows]) })
  expect(plan.refused).toBe(false)
  expect(valuesOf(plan)).toEqual([1234, 0])
})

test('an outline without a code is taken by a name that one area has, else left out and told', async () => {
  const ring = [
    [121.2, 31.1],
    [121.3, 31.1],
    [121.3, 31.2],
    [121.2, 31.1],
  ]
  const shape = (name: string) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
  const features = [shape('徐泾镇'), shape('菊园街道')]
  const plan = await planOf({
    ...tree,
    'x.wgs84.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
  })
  expect(plan.refused).toBe(false)
  expect(plan.population.outlines?.map(({ code }) => code)).toEqual(['310118106'])
  expect(notes(plan)).toEqual([
    ['matched-by-name', { name: '徐泾镇', code: '310118106' }],
    ['feature-unmatched', { name: '菊园街道' }],
  ])
  expect(plan.files.at(-1)).toMatchObject({ read: 2, accepted: 1, datum: 'wgs84' })
})

test('a site keeps its id whatever the order of its file, and the outline decides where it lies', async () => {
  const geojson = (code: string, west: number) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 31],
          [west + 0.1, 31],
          [west + 0.1, 31.1],
          [west, 31.1],
          [west, 31],
        ],
      ],
    },
  })
  const features = [geojson('310118', 121), geojson('310105', 121.3)]
  const shapes = { 'd.wgs84.geojson': JSON.stringify({ type: 'FeatureCollection', features }) }
  const head = 'name,district,township,wgs84_lon,wgs84_lat'
  const rows = [
    '甲,青浦区,徐泾镇,121.05,31.05',
    '乙,青浦区,徐泾镇,121.35,31.05',
    '丙,青浦区,徐泾镇,121.25,31.05',
  ]
  const sitesOf = async (lines: string[]) =>
    (await planOf({ ...tree, ...shapes, '小区.csv': [head, ...lines].join('\n') })).population.sites!
  const [a, b, c] = await sitesOf(rows)
  // Inside its district, whose town has no outline: the named town. In another district: that one. In none: as named.
  expect([a?.area, b?.area, c?.area]).toEqual(['310118106', '310105', '310118106'])
  expect(a?.path).toBe(`310000/310118/310118106/${a?.id}`)
  expect((await sitesOf(rows.toReversed())).map(({ id }) => id)).toEqual([c?.id, b?.id, a?.id])
})

test('who reported becomes who is expected, so that a gap is missing', async () => {
  const rows = ['310118,2022-03-01', '310118,2022-03-04', '310105,2022-03-01']
  const sheet = ['place,day,measure,value', ...rows.map((row) => `${row},overseas-arrivals,3`)].join('\n')
  const plan = await planOf({ ...tree, 'o.csv': sheet })
  expect(plan.overlay).toMatchObject({
    home: { area: '310000', measure: 'overseas-arrivals', days: 4 },
    reporting: {
      'overseas-arrivals': [
        { by: 'district', every: 'day', from: '2022-03-01', to: '2022-03-04', areas: ['310105', '310118'] },
      ],
    },
  })
  expect(notes(plan)).toEqual([
    [
      'missing-days',
      { place: '青浦区', from: '2022-03-01', to: '2022-03-04', count: 2, days: '2022-03-02、2022-03-03' },
    ],
  ])
})
