import { expect, test } from 'vitest'
import { townAreas } from '#mocks/town/areas.ts'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import { knowledgeOf } from '#server/ingest/understanding/knowledge.ts'
import { nearestPlaces } from './nearest-places.ts'

const knowledge = knowledgeOf(builtinCatalog, townAreas(), [], { today: 19_000, timeZone: 'Asia/Shanghai' })
const names = (text: string, within?: string) =>
  nearestPlaces(text, knowledge, within).map((id) => knowledge.places.known.get(id)!.name)

test('a slip of the pen finds its place first', () => {
  expect(names('林全路居委会')[0]).toBe('林泉路居委会')
  expect(names('绿园新材第五居委会')[0]).toBe('绿园新村第五居委会')
  expect(names('徐经镇').slice(0, 2).sort()).toEqual(['徐泾镇', '徐行镇'].sort())
})

test('places of the area at hand come first', () => {
  const found = nearestPlaces('徐安第九社区居委会', knowledge, '徐泾镇')
  expect(knowledge.places.known.get(found[0]!)!.path).toContain('310118106/')
  expect(names('徐安第九社区居委会', '徐泾镇')[0]).toMatch(/^徐安第.社区居委会$/)
})

test('of names that are as near, those of the same kind come first', () => {
  const kindOf = (name: string) => /(居委会|镇|街道)$/.exec(name)?.[1]
  for (const [text, within] of [
    ['虹诸居委会', undefined],
    ['虹诸社区', undefined],
    ['虹诸居民区', '长宁区'],
    ['虹诸居委会', '虹桥镇'],
    ['虹诸居委会', '虹桥街道'],
  ] as const) {
    const found = names(text, within).map(kindOf)
    expect(found.slice(0, found.lastIndexOf('居委会') + 1)).not.toContain('街道')
    expect(found[0]).toBe('居委会')
  }
  expect(kindOf(names('虹侨街道')[0]!)).toBe('街道')
  expect(names('虹储委居委会', '虹桥街道')[0]).toBe('虹储居委会')
})

test('the very name of another area goes before what is only inside', () => {
  expect(names('虹桥镇', '徐泾镇')[0]).toBe('虹桥镇')
})

test('nothing is near what shares nothing', () => {
  expect(names('xyz')).toEqual([])
  expect(names('')).toEqual([])
})

test('is quick enough for a report of a hundred thousand unknown names', () => {
  const begin = performance.now()
  for (let i = 0; i < 500; i++) nearestPlaces(`新村第${i}居委会`, knowledge, '徐泾镇')
  expect(performance.now() - begin).toBeLessThan(5000)
})
