import { expect, test } from 'vitest'
import { eraOf } from '#src/situation/areas/use-outlines.ts'
import { inUseOn } from './in-use.ts'

const site = (id: string, retiredOn?: string) => ({
  id,
  kind: 'gate',
  name: id,
  area: 'c1',
  path: `c1/${id}`,
  lon: 0,
  lat: 0,
  attributes: {},
  ...(retiredOn && { retiredOn }),
})

test('a site is there until the day on which it is retired', () => {
  const sites = [site('a'), site('b', '2022-03-09')]
  const names = (day: string) => inUseOn(sites, day).map(({ id }) => id)
  expect([names('2022-03-08'), names('2022-03-09')]).toEqual([['a', 'b'], ['a']])
})

test('a day has the outlines of its own time', () => {
  const redrawn = ['2022-03-05', '2022-04-01']
  expect(['2022-03-04', '2022-03-05', '2022-03-31', '2022-04-01'].map((day) => eraOf(redrawn, day))).toEqual([
    '2022-03-04',
    '2022-03-31',
    '2022-03-31',
    null,
  ])
})
