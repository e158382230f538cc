// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { cellAt } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { keys } from '#src/queries/keys.ts'
import { applyChanges } from '#src/queries/live/patch-answers.ts'
import { fetchCubeBytes } from '#src/sources/figures/cubes.ts'
import type { CubeMeasure } from './measures.ts'
import { useCubes } from './use-cubes.ts'

const day = '2022-06-02'
const days = { from: day, to: day }
const measure = demonstrationCatalog.measures.find(({ id }) => id === 'staff-back') as CubeMeasure

vi.mock('#src/sources/figures/cubes.ts', () => ({
  fetchCubeBytes: vi.fn(async () => new Uint8Array()),
  readCubes: () => [
    {
      measure: 'staff-back',
      key: null,
      kind: 'stock',
      staleAfterDays: 30,
      places: buildPlaceIndex([{ id: 'a', path: '31/a' }]),
      from: toDayNumber(day),
      days: 1,
      values: [7],
      states: new Uint8Array(1).fill(StateCode.value),
      revision: 3,
    },
  ],
}))

test('a cube that cannot be renewed is as old as it came, a change of one cell notwithstanding, until it is', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(keys.catalog, { ...demonstrationCatalog, days: null })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useCubes([measure], { window: days, history: days }, null), { wrapper })
  await waitFor(() => expect(result.current.sets.size).toBe(1))
  expect(result.current.unrenewed.size).toBe(0)
  const came = client.getQueryState(keys.cube({ measure: measure.id, ...days }))!.dataUpdatedAt

  vi.mocked(fetchCubeBytes).mockRejectedValueOnce(new Error('500'))
  await act(() => client.invalidateQueries({ queryKey: ['cube'] }))
  const cell = { place: 'a', day, breakdown: null, value: 9, state: 'value' as const }
  const change = { seq: 4, recordedAt: '2022-06-03T08:00:00Z', measure: measure.id, days, cells: [cell] }
  act(() => applyChanges(client, [change]))
  const value = () => cellAt(result.current.sets.get(measure.id)!.total, 0, toDayNumber(day)).value
  await waitFor(() => expect(value()).toBe(9))
  expect([...result.current.unrenewed]).toEqual([[measure.id, came]])

  await act(() => client.refetchQueries({ queryKey: ['cube'] }))
  await waitFor(() => expect(result.current.unrenewed.size).toBe(0))
})
