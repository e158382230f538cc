// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import type { CubeQuestion } from '#src/sources/figures/cubes.ts'
import { type CubeMeasure, measureOf } from './measures.ts'
import { useHeldCubes } from './use-held-cubes.ts'

interface Asked {
  question: CubeQuestion
  answer: () => void
  fail: () => void
}

let asked: Asked[] = []
vi.mock('#src/sources/figures/cubes.ts', () => ({
  fetchCubeBytes: (question: CubeQuestion) =>
    new Promise((resolve, reject) => {
      const answer = () => resolve(new TextEncoder().encode(JSON.stringify(question)))
      asked.push({ question, answer, fail: () => reject(new Error('cut off')) })
    }),
  readCubes: (bytes: Uint8Array) => {
    const { measure, from, to } = JSON.parse(new TextDecoder().decode(bytes)) as CubeQuestion
    const days = toDayNumber(to) - toDayNumber(from) + 1
    return [
      {
        measure,
        key: null,
        kind: 'flow',
        places: buildPlaceIndex([{ id: 'a', path: '31/a' }]),
        from: toDayNumber(from),
        days,
        values: Array(days).fill(1),
        states: new Uint8Array(days),
        revision: 1,
      },
    ]
  },
}))

beforeEach(() => {
  asked = []
})
afterEach(cleanup)

const measure = measureOf(demonstrationCatalog, 'sentinel-scans') as CubeMeasure
const measures = [measure]
const history = { from: '2020-01-20', to: '2022-06-03' }
interface Look {
  from: string
  asOf?: string
}

function look(first: Look) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const hook = renderHook(
    ({ from, asOf = null as string | null }: { from: string; asOf?: string | null }) =>
      useHeldCubes(measures, { window: { from, to: '2022-06-03' }, history }, asOf),
    { wrapper, initialProps: first },
  )
  const since = () => {
    const set = hook.result.current.sets.get(measure.id)
    return set ? toDay(set.total.from) : null
  }
  const kept = () => client.getQueryCache().findAll({ queryKey: ['cube'] }).length
  return { hook, kept, since, coming: () => hook.result.current.coming.get(measure.id) }
}

test('what is on screen stays while a wider cube is on its way, and says from which day on it counts', async () => {
  const { hook, since, coming } = look({ from: '2022-05-28' })
  asked[0]!.answer()
  await waitFor(() => expect(since()).toBe('2022-04-01'))
  hook.rerender({ from: '2022-04-02' })
  await waitFor(() => expect(asked).toHaveLength(2))
  // The wider cube is for the time before: all of the window is there.
  expect([since(), coming()]).toEqual(['2022-04-01', undefined])
  hook.rerender({ from: '2021-12-20' })
  await waitFor(() => expect(asked).toHaveLength(3))
  expect([since(), coming()]).toEqual(['2022-04-01', '2022-04-01'])
  asked[2]!.answer()
  await waitFor(() => expect([since(), coming()]).toEqual(['2021-07-01', undefined]))
})

test('a cube that another one has taken the place of is let go', async () => {
  const { hook, since, kept } = look({ from: '2022-05-28' })
  asked[0]!.answer()
  await waitFor(() => expect(since()).toBe('2022-04-01'))
  hook.rerender({ from: '2022-04-02' })
  await waitFor(() => expect(asked).toHaveLength(2))
  asked[1]!.answer()
  await waitFor(() => expect(since()).toBe('2022-01-01'))
  await waitFor(() => expect(kept()).toBe(1))
})

test('days that could not be fetched are not left out for good', async () => {
  const { hook, since } = look({ from: '2022-05-28' })
  asked[0]!.answer()
  await waitFor(() => expect(since()).toBe('2022-04-01'))
  hook.rerender({ from: '2021-12-20' })
  await waitFor(() => expect(asked).toHaveLength(2))
  asked[1]!.fail()
  await waitFor(() => expect(hook.result.current.faults.has(measure.id)).toBe(true))
  expect(since()).toBeNull()
})

test('no cube of another moment stands in', async () => {
  const { hook, since } = look({ from: '2022-05-28' })
  asked[0]!.answer()
  await waitFor(() => expect(since()).toBe('2022-04-01'))
  hook.rerender({ from: '2022-05-28', asOf: '2022-06-02T20:00:00+08:00' })
  expect(since()).toBeNull()
})
