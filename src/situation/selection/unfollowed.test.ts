import { expect, test } from 'vitest'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { everything, type SiteFilter } from '#src/contract/desk/selection.ts'
import { unfollowedBy } from './unfollowed.ts'

const reported = (id: string, ...by: (string | { site: string })[]) =>
  ({ id, kind: 'flow', reporting: by.map((one) => ({ by: one, every: 'day' })) }) as unknown as Measure
const [areas, gates, both] = [
  reported('areas', 'committee'),
  reported('gates', { site: 'gate' }),
  reported('both', 'committee', { site: 'gate' }),
] as [Measure, Measure, Measure]
const catalog = { measures: [areas, gates, both] } as Catalog

const foreign = (kind: string): SiteFilter => ({ kind, attribute: 'foreign', values: ['true'] })
const said = (measure: Measure, selection: Partial<typeof everything>) =>
  unfollowedBy(catalog, measure, { ...everything, ...selection }).map(
    ({ filter, partly }) => `${filter?.kind ?? 'kinds'} ${partly ? 'in part' : 'at all'}`,
  )

test('a filter does not touch what others report, and of what both report only a part', () => {
  const filters = [foreign('gate'), foreign('hall')]
  expect(said(gates, { filters })).toEqual(['hall at all'])
  expect(said(areas, { filters })).toEqual(['gate at all', 'hall at all'])
  expect(said(both, { filters })).toEqual(['gate in part', 'hall at all'])
})

test('the chosen kinds say nothing of what areas report themselves', () => {
  const kinds = ['gate']
  expect(said(gates, { kinds })).toEqual([])
  expect(said(areas, { kinds })).toEqual(['kinds at all'])
  expect(said(both, { kinds })).toEqual(['kinds in part'])
})

test('everything follows areas, sites and shapes', () => {
  expect(said(both, { areas: ['a'], sites: ['s'] })).toEqual([])
})
