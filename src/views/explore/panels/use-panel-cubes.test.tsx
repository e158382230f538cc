// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { cubeQuery } from '#src/queries/cubes/cube.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { type CubeMeasure, measureOf } from '#src/situation/measures/measures.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { usePanelCubes } from './use-panel-cubes.ts'

afterEach(cleanup)

const catalog = demonstrationCatalog as unknown as CatalogReply
const measure = measureOf(catalog, 'staff-back') as CubeMeasure
const days = { from: '2022-06-01', to: '2022-06-03' }
const choice = {
  days,
  calendar: { first: days.from, today: days.to, defaultDays: 3 },
  asOf: null,
  measure,
  per: null,
} as unknown as Choice
const key = cubeQuery(measure, days).queryKey
const wanted = [measure]

function setUp() {
  const client = new QueryClient()
  const source = {
    measure: measure.id,
    key: null,
    kind: 'stock' as const,
    places: buildPlaceIndex([{ id: 'a', path: 'a' }]),
    from: 0,
    days: 1,
    values: [1],
    states: new Uint8Array(1),
    revision: 1,
  }
  client.setQueryData(key, cubeSetOf([source], new Uint8Array()))
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const panel = () => renderHook(() => usePanelCubes(catalog, wanted, choice, true), { wrapper })
  return { client, panel }
}

test('a panel that closes gives the cubes back that nobody else looks at', async () => {
  const { client, panel } = setUp()
  const [first, second] = [panel(), panel()]
  expect(first.result.current.sets.has(measure.id)).toBe(true)
  first.unmount()
  await new Promise((resolve) => setTimeout(resolve))
  expect(client.getQueryData(key)).toBeDefined()
  second.unmount()
  await waitFor(() => expect(client.getQueryData(key)).toBeUndefined())
})

test('a panel that nobody has seen yet asks for nothing', () => {
  const { client } = setUp()
  client.clear()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  renderHook(() => usePanelCubes(catalog, wanted, choice, false), { wrapper })
  expect(client.isFetching()).toBe(0)
})
