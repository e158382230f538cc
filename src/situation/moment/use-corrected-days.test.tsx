// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { everything } from '#src/contract/desk/selection.ts'
import type { CorrectionsReply } from '#src/contract/figures/history.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { type Picked, pick } from '#src/domain/selection/pick.ts'
import { buildPlaceTable } from '#src/domain/selection/place-table.ts'
import type { CorrectionsQuestion } from '#src/sources/figures/history.ts'
import { useCorrectedDays } from './use-corrected-days.ts'

const days = { first: '2022-06-01', second: '2022-06-02' }
const corrected = [
  { measure: 'firms', day: days.first, place: 'a', count: 2 },
  { measure: 'firms', day: days.second, place: 'b', count: 1 },
  { measure: 'firms', day: days.second, place: 'gate', count: 4 },
]

vi.mock('#src/sources/figures/history.ts', () => ({
  fetchCorrections: async ({ by }: CorrectionsQuestion): Promise<CorrectionsReply> => ({
    corrections: [],
    days: corrected.map(({ place, ...one }) => (by === 'place' ? { ...one, place } : one)),
    total: 7,
    news: null,
    revision: 1,
  }),
}))

const firms = { id: 'firms', kind: 'stock' } as Measure
const catalog = { measures: [firms] } as Catalog
const measures = [firms]
const table = buildPlaceTable(
  [
    { code: 'a', path: '31/a', point: null },
    { code: 'b', path: '31/b', point: null },
  ],
  [{ id: 'gate', kind: 'gate', path: '31/b/gate', lon: 121, lat: 31, attributes: {} }],
)

async function tallied(picked: Picked | null): Promise<[string, number][]> {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const scope = { area: '31', picked, from: days.first, to: days.second }
  const { result } = renderHook(() => useCorrectedDays(catalog, measures, scope), { wrapper })
  await waitFor(() => expect(result.current.get('firms')).toBeDefined())
  const tally = result.current.get('firms')!
  return Object.values(days).flatMap((day) => {
    const count = tally.get(toDayNumber(day))
    return count === undefined ? [] : [[day, count]]
  })
}

test('of an area all corrections count, of a selection those of what it holds', async () => {
  const both: [string, number][] = [
    [days.first, 2],
    [days.second, 5],
  ]
  expect(await tallied(null)).toEqual(both)
  expect(await tallied(pick(table, { ...everything, areas: ['b'] }))).toEqual([[days.second, 5]])
  expect(await tallied(pick(table, { ...everything, areas: ['a'], sites: ['gate'] }))).toEqual([
    [days.first, 2],
    [days.second, 4],
  ])
})
