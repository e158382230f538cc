// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAreaCompleteness, fetchCompleteness } from '#src/sources/figures/completeness.ts'
import { areaCompletenessQuery, completenessQuery } from './completeness.ts'

vi.mock('#src/sources/figures/completeness.ts', () => ({
  fetchCompleteness: vi.fn(),
  fetchAreaCompleteness: vi.fn(),
}))

const day = '2022-06-03'
const deadline = Date.parse('2022-06-03T10:00:00+08:00')

beforeEach(() => {
  vi.useFakeTimers({ now: deadline - 150_000 })
  const counts = () => (Date.now() < deadline ? { due: 1, overdue: 0 } : { due: 0, overdue: 1 })
  vi.mocked(fetchCompleteness).mockImplementation(async () => ({ day, forms: [counts()] }) as never)
  vi.mocked(fetchAreaCompleteness).mockImplementation(async () => ({ day, areas: [counts()] }) as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

const client = new QueryClient()
function look(asOf: string | null) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(
    () => ({
      forms: useQuery(completenessQuery('31', day, asOf)).data?.forms,
      areas: useQuery(areaCompletenessQuery('31', day, asOf)).data?.areas,
    }),
    { wrapper },
  )
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('a deadline that passes makes overdue what is missing, though nobody reports anything', async () => {
  const { result, unmount } = look(null)
  await pass(1_000)
  expect(result.current).toMatchObject({ forms: [{ due: 1 }], areas: [{ due: 1 }] })
  await pass(240_000)
  expect(result.current).toMatchObject({ forms: [{ overdue: 1 }], areas: [{ overdue: 1 }] })
  const asked = vi.mocked(fetchCompleteness).mock.calls.length
  await pass(600_000)
  expect(vi.mocked(fetchCompleteness).mock.calls.length).toBe(asked)
  unmount()
})

test('what was known at a moment is asked for once', async () => {
  const { unmount } = look('2022-06-03T09:00:00+08:00')
  await pass(600_000)
  expect(vi.mocked(fetchCompleteness).mock.calls.length).toBe(1)
  expect(vi.mocked(fetchAreaCompleteness).mock.calls.length).toBe(1)
  unmount()
})
