import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test('a committee is called by its place', () => {
  expect(['东方社区居委会', '新阳村村委会', '绿园居民委员会', '蟠龙'].map(shortName)).toEqual([
    '东方',
    '新阳村',
    '绿园',
    '蟠龙',
  ])
  expect(['Xianghuaqiao Subdistrict', 'Huaxin Town', 'Ze’an Village'].map(shortName)).toEqual([
    'Xianghuaqiao',
    'Huaxin',
    'Ze’an',
  ])
  expect(shortName('居委会')).toBe('居委会')
})
