// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { en } from '#src/app/messages/en.ts'
import { selection } from '#src/app/messages/selection/en.ts'
import { walls } from '#src/app/messages/walls/en.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { defaultView } from '#src/state/params/view-params.ts'
import { chooseFrom } from '#src/views/explore/model/choice.ts'
import { useNotOnWall } from './use-not-on-wall.ts'

const area = (code: string, nameEn: string, parent: string | null, path: string): Area =>
  ({
    code,
    name: code,
    nameEn,
    parent,
    path,
    level: parent ? 'town' : 'district',
    aliases: [],
  }) as unknown as Area
const index = buildAreaIndex([
  area('q', 'Qingpu', null, 'q'),
  area('x', 'Xujing', 'q', 'q/x'),
  area('h', 'Huaxin', 'q', 'q/h'),
])
const catalog: CatalogReply = {
  ...demonstrationCatalog,
  now: '2022-06-03T08:00:00+08:00',
  days: { from: '2020-01-20', to: '2022-06-03' },
  revision: 1,
  declaration: 'first',
  basemap: null,
}
const wrapper = ({ children }: { children: ReactNode }) => (
  <IntlProvider locale="en" messages={{ ...en, selection, walls }}>
    {children}
  </IntlProvider>
)
const lostOf = (patch: Partial<ExploreView>) => {
  const view = { ...defaultView, area: 'x', ...patch }
  const standing = { today: '2022-06-03', asOf: view.asOf }
  const choice = chooseFrom(view, catalog, index, standing).choice!
  return renderHook(() => useNotOnWall({ catalog, index, choice, sites: [] }, view), { wrapper }).result
    .current
}

test('of a view that a scene can carry nothing is lost', () => {
  expect(lostOf({ range: { last: 1 } })).toEqual([])
  expect(lostOf({ compare: 'week' })).toEqual([])
  expect(lostOf({ compare: 'none', layers: ['building'] })).toEqual([])
})

test.each<[string, Partial<ExploreView>]>([
  ['Area Huaxin', { areas: ['h'] }],
  [
    'Shape Lasso',
    {
      shapes: [
        {
          kind: 'lasso',
          points: [
            [121, 31],
            [121, 32],
            [122, 31],
          ],
        },
      ],
    },
  ],
  ['Kind Compounds', { kinds: ['compound'] }],
  [
    'Compounds Foreign-related yes',
    { filters: [{ kind: 'compound', attribute: 'foreignRelated', values: ['true'] }] },
  ],
  ['State Missing', { states: ['missing'] }],
  ['Days before 30 Apr 2021', { range: 'all' }],
  ['What was known at 20 May 18:00: it shows what is known now', { asOf: '2022-05-20T18:00:00+08:00' }],
  ['The division: per 10,000', { measure: 'overseas-arrivals', per: 'residents' }],
  ['The comparison: vs 4 Jun 2021', { compare: '2021-06-02', range: { last: 1 } }],
  ['Huaxin beside it', { versus: 'h' }],
  ['The small pictures', { multiples: { draw: 'map', by: 'town' } }],
  ['The charts you arranged', { panels: [] }],
])('a scene cannot carry, and the form says: %s', (words, patch) => {
  expect(lostOf({ compare: 'none', ...patch })).toEqual([words])
})

test('the days before are what the numbers of several days are compared with, and a wall does not', () => {
  expect(lostOf({ range: { last: 14 } })).toEqual(['The comparison: vs 14 d ago'])
})
