// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import type { CubeQuestion } from '#src/sources/figures/cubes.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useComparisons } from './use-comparisons.ts'

const today = toDayNumber('2022-06-03')
const keys = [null, 'home', 'central', 'onward']
const days = 9

/** Each place, key and day has a number of its own; by the same hour of an earlier day half of it was known. */
const arrivals = (key: string | null, place: number, day: number): number =>
  key === null
    ? keys.slice(1).reduce((sum, one) => sum + arrivals(one, place, day), 0)
    : 100 * keys.indexOf(key) + 20 * place + 2 * (today - day) ** 2

function sources(from: number, count: number, part: number) {
  const places = buildPlaceIndex(['a', 'b'].map((id) => ({ id, path: `31/t/${id}` })))
  return keys.map((key) => ({
    measure: 'overseas-arrivals',
    key,
    kind: 'flow' as const,
    places,
    from,
    days: count,
    values: [0, 1].flatMap((place) =>
      Array.from({ length: count }, (_, at) => arrivals(key, place, from + at) * part),
    ),
    states: new Uint8Array(2 * count).fill(StateCode.value),
    revision: 1,
  }))
}

vi.mock('#src/sources/figures/cubes.ts', () => ({
  fetchCubeBytes: async ({ from }: CubeQuestion) => new TextEncoder().encode(from),
  readCubes: (bytes: Uint8Array) => sources(toDayNumber(new TextDecoder().decode(bytes)), 1, 0.5),
}))

const situation = {
  catalog: demonstrationCatalog,
  area: { code: 't', path: '31/t' },
  today: toDay(today),
  sets: new Map([['overseas-arrivals', cubeSetOf(sources(today - days + 1, days, 1), new Uint8Array())]]),
} as unknown as Situation
const measure = demonstrationCatalog.measures.find(({ id }) => id === 'overseas-arrivals')!

const both = (key: string | null, day: number) => arrivals(key, 0, day) + arrivals(key, 1, day)

for (const key of keys) {
  test(`${key ?? 'the total'} of a running day compares with the same of earlier days at this hour`, async () => {
    const client = new QueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    )
    const { result, unmount } = renderHook(
      () => useComparisons([{ measure, key, moment: 'running' }], situation)[0],
      {
        wrapper,
      },
    )
    const against = (day: number) => ({ difference: both(key, today) - both(key, day) / 2, whole: null })
    await waitFor(() =>
      expect(result.current).toEqual({ yesterday: against(today - 1), week: against(today - 7) }),
    )
    unmount()
  })

  test(`${key ?? 'the total'} of a whole day compares with the same of whole days`, () => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    )
    const { result, unmount } = renderHook(
      () => useComparisons([{ measure, key, moment: 'today' }], situation)[0],
      {
        wrapper,
      },
    )
    const against = (day: number) => ({ difference: both(key, today) - both(key, day), whole: null })
    expect(result.current).toEqual({ yesterday: against(today - 1), week: against(today - 7) })
    unmount()
  })
}

test('after midnight the new day is compared with nothing until its own answer is there', async () => {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result, rerender } = renderHook(
    ({ s }) => useComparisons([{ measure, key: null, moment: 'running' }], s),
    {
      wrapper,
      initialProps: { s: { ...situation, today: toDay(today - 1) } },
    },
  )
  const compared = () => result.current[0]!.yesterday.difference
  await waitFor(() => expect(compared()).not.toBeNull())
  rerender({ s: situation })
  expect(compared()).toBeNull()
  await waitFor(() => expect(compared()).toBe(both(null, today) - both(null, today - 1) / 2))
})
