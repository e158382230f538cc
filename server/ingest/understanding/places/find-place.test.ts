import { expect, test } from 'vitest'
import { townAreas } from '#mocks/town/areas.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { findPlaces } from './find-place.ts'
import { placeBook } from './place-book.ts'

const xujing = '310118106'
const areas = townAreas()
const pathOf = (code: string) => areas.find((area) => area.code === code)!.path
/** The same committee in two towns, as 271 names of the city are. */
const twins: Area[] = ['310118106', '310105102'].map((town) => ({
  code: `${town}901`,
  name: '新村居委会',
  nameEn: null,
  parent: town,
  level: 'committee',
  path: `${pathOf(town)}/${town}901`,
  aliases: ['新村'],
  point: null,
  schematic: null,
}))
const site: Site = {
  id: 'b-1',
  kind: 'building',
  name: '东银中心',
  area: xujing,
  path: `${pathOf(xujing)}/b-1`,
  lon: 121,
  lat: 31,
  attributes: {},
}
const book = placeBook([...areas, ...twins], [site])
const find = (text: string, within?: string) =>
  findPlaces(text, book, within === undefined ? null : [pathOf(within)]).map((place) => book.all[place]!.id)
const named = (name: string) => areas.filter((area) => area.name === name).map(({ code }) => code)

test.each([
  ['310118106', '310118106'],
  [' 310118106 ', '310118106'],
  ['３１０１１８１０６', '310118106'],
  ['徐泾镇', '310118106'],
  ['徐 泾 镇', '310118106'],
  ['「徐泾镇」', '310118106'],
  ['徐泾镇人民政府', '310118106'],
  ['虹桥镇', '310112107'],
  ['虹桥街道', '310105009'],
  ['虹桥街道办事处', '310105009'],
  ['青浦区徐泾镇', '310118106'],
  ['上海市青浦区徐泾镇', '310118106'],
  ['东银中心', 'b-1'],
  ['徐泾镇东银中心', 'b-1'],
])('%s is %s', (text, id) => {
  expect(find(text)).toEqual([id])
})

test.each(['林泉', '林泉路', '林泉居委', '林泉路居委会', '林泉路居民区', '林泉路居民委员会', '林泉路社区'])(
  'people say %s',
  (text) => {
    expect(named('林泉路居委会')).toHaveLength(1)
    expect(find(text)).toEqual(named('林泉路居委会'))
  },
)

test('绿五 is 绿园新村第五居委会, by its alias', () => {
  expect(find('绿五')).toEqual(named('绿园新村第五居委会'))
  expect(find('绿园新村第五')).toEqual(named('绿园新村第五居委会'))
})

test('a name that repeats is ambiguous until an area tells', () => {
  expect(find('新村居委会')).toEqual(twins.map(({ code }) => code))
  expect(find('新村居委会', '310118106')).toEqual(['310118106901'])
  expect(find('新泾镇新村居委会')).toEqual(['310105102901'])
  expect(find('新村居委会（新泾镇）')).toEqual(['310105102901'])
  expect(find('新村')).toEqual(expect.arrayContaining([...twins.map(({ code }) => code), ...named('新村乡')]))
})

test('a kind of area that a name does not have is not overlooked', () => {
  expect(find('徐泾街道')).toEqual([])
  expect(find('虹桥')).toEqual(expect.arrayContaining(['310112107', '310105009']))
  expect(find('徐泾')).toEqual(expect.arrayContaining([xujing, ...named('徐泾居委会')]))
})

test('a name outside the area at hand is not taken, a code is', () => {
  expect(find('林泉', '310118106')).toEqual([])
  expect(find(named('林泉路居委会')[0]!, '310118106')).toEqual(named('林泉路居委会'))
})

test.each(['', '没有这个地方', '__proto__', 'constructor', '镇', '徐'.repeat(1e6)])(
  'nothing is called %.20s',
  (text) => {
    expect(find(text)).toEqual([])
  },
)
