import { expect, test } from 'vitest'
import { cases, kind, outlines } from './fault-cases.ts'
import { faultsOf, planOf, tree } from './run.ts'

test.each(cases)('tells where: %s', async (_, given, options, faults) => {
  expect(await faultsOf(given, options)).toEqual(faults)
  expect((await planOf(given, options)).refused).toBe(true)
})

test('a row is counted as a spreadsheet counts it, past empty lines and cells of two lines', async () => {
  const sheet = 'name,wgs84_lon,wgs84_lat\n"甲\n园",121.25,31.15\n\n乙,x,31.15'
  expect(await faultsOf({ ...tree, ...outlines, 's.csv': sheet }, kind)).toEqual([
    'not-a-number s.csv:4 wgs84_lon',
  ])
})

test('bad rows of sites are left out where that is asked for, those of a hierarchy never', async () => {
  const sites = { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,121.25,31.15\n乙,x,31.15' }
  const plan = await planOf(sites, kind, ['--reject-bad-rows'])
  expect(plan.refused).toBe(false)
  expect(plan.population.sites?.map(({ name }) => name)).toEqual(['甲'])
  const broken = { ...sites, 'x.csv': 'code,name,areaCode\n310118107,,310118' }
  expect((await planOf(broken, kind, ['--reject-bad-rows'])).refused).toBe(true)
})
