import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AreaIndex,
  buildAreaIndex,
  type Romanisers,
  type SearchedArea,
  searchAreas,
} from './area-search.ts'
import { loadReadings, loadRomaniser } from './romanise.ts'

const area = (
  code: string,
  name: string,
  level: SearchedArea['level'],
  more: Partial<SearchedArea> = {},
): SearchedArea => ({ code, name, level, nameEn: null, aliases: [], path: code, ...more })

const areas = [
  area('310000', '上海市', 'city', { nameEn: 'Shanghai' }),
  area('310105', '长宁区', 'district', { nameEn: 'Changning' }),
  area('310105009', '虹桥街道', 'town'),
  area('310105102', '新泾镇', 'town'),
  area('310105102009', '林泉路居委会', 'committee'),
  area('310105102021', '绿园新村第十五居委会', 'committee'),
  area('310105102012', '绿园新村第五居委会', 'committee'),
  area('310105102013', '绿园新村第十二居委会', 'committee'),
  area('310105102030', '淞虹路第三居委会', 'committee', { aliases: ['淞三'] }),
  area('310112', '闵行区', 'district'),
  area('310112107', '虹桥镇', 'town'),
  area('310118', '青浦区', 'district', { nameEn: 'Qingpu' }),
  area('310118106', '徐泾镇', 'town', { nameEn: 'Xujing Town' }),
  area('310118106001', '徐泾居委会', 'committee', { nameEn: 'Xujing' }),
]

let index: AreaIndex
let romanise: Romanisers
beforeAll(async () => {
  romanise = { area: await loadRomaniser(), site: await loadReadings() }
  index = buildAreaIndex(areas, romanise)
})
const names = (text: string) => searchAreas(index, text).map((hit) => hit.area.name)

describe('a reader finds an area by', () => {
  test.each([
    ['its name', '徐泾镇', '徐泾镇'],
    ['the start of its name', '林泉', '林泉路居委会'],
    ['what is said for short', '绿五', '绿园新村第五居委会'],
    ['a numeral of two characters', '绿十二', '绿园新村第十二居委会'],
    ['an alias that its name does not hold', '淞三', '淞虹路第三居委会'],
    ['full pinyin', 'xujing', '徐泾镇'],
    ['pinyin initials', 'xj', '新泾镇'],
    ['pinyin begun', 'qingp', '青浦区'],
    ['pinyin with full and short syllables', 'xujz', '徐泾镇'],
    ['its code', '310118106', '徐泾镇'],
    ['its English name', 'Xujing Town', '徐泾镇'],
    ['full-width letters and spaces', ' ｘｕ jing ', '徐泾镇'],
  ])('%s: %s', (_, text, name) => {
    expect(names(text)[0]).toBe(name)
  })
})

test('initials give every area that has them', () => {
  expect(names('xj')).toEqual(['新泾镇', '徐泾镇', '徐泾居委会'])
})

test('one name on two areas gives both', () => {
  expect(names('虹桥').sort()).toEqual(['虹桥街道', '虹桥镇'].sort())
})

test('a short form does not cut a numeral in two', () => {
  expect(names('绿五')).toEqual(['绿园新村第五居委会'])
})

test('the start of a code gives what lies inside', () => {
  expect(names('310118')).toEqual(['青浦区', '徐泾镇', '徐泾居委会'])
})

test('tells where the name matches', () => {
  expect(searchAreas(index, 'xj')[1]?.marks).toEqual([[0, 2]])
  expect(searchAreas(index, '绿五')[0]?.marks).toEqual([
    [0, 1],
    [5, 6],
  ])
  expect(searchAreas(index, '310118106')[0]?.by).toBe('310118106')
})

test('nothing matches nothing', () => {
  expect(names('')).toEqual([])
  expect(names('  ')).toEqual([])
  expect(names('不存在')).toEqual([])
  expect(names('[(')).toEqual([])
})

test('without the dictionary, names, codes and English still match', () => {
  const early = buildAreaIndex(areas)
  expect(searchAreas(early, '徐泾')[0]?.area.code).toBe('310118106')
  expect(searchAreas(early, 'qingpu')[0]?.area.code).toBe('310118')
  expect(searchAreas(early, 'xj')).toEqual([])
})

test('sites are found beside the areas, and come behind them', () => {
  const both = buildAreaIndex([area('c-1', '徐泾菜场', 'site'), ...areas], romanise)
  expect(searchAreas(both, '徐泾').map((hit) => hit.area.name)).toEqual(['徐泾镇', '徐泾居委会', '徐泾菜场'])
  expect(searchAreas(both, 'c-1').map((hit) => hit.area.name)).toEqual(['徐泾菜场'])
  for (const typed of ['xujingcai', 'xjcc', 'caichang'])
    expect(searchAreas(both, typed).map((hit) => hit.area.name)).toEqual(['徐泾菜场'])
})
