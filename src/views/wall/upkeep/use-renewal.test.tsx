// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveFeedOf } from '#src/queries/live/live-feed.ts'
import { heldBefore } from './held-scene.ts'
import { useRenewal } from './use-renewal.ts'

let named = '/old.js'
vi.mock('#src/sources/release.ts', () => ({
  fetchRelease: async () => named,
  programOf: () => '/old.js',
}))

const reload = vi.fn()
let client: QueryClient
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { reload })
  named = '/old.js'
  client = new QueryClient()
  liveFeedOf(client).connection.set({ state: 'live' })
})
afterEach(() => {
  sessionStorage.clear()
  reload.mockClear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function wall(held: string | null) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(({ shown }) => useRenewal(shown, held), { wrapper, initialProps: { shown: 0 } })
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('a wall whose scene stays takes up a newer program after a while, once, and holds its scene on', async () => {
  wall('arrivals')
  await pass(60 * 60_000)
  expect(reload).not.toHaveBeenCalled()
  named = '/new.js'
  await pass(16 * 60_000)
  expect(reload).toHaveBeenCalledTimes(1)
  expect(heldBefore()).toBe('arrivals')
  await pass(60 * 60_000)
  expect(reload).toHaveBeenCalledTimes(1)
})

test('a wall that turns takes it up at the next change, and never while the server is away', async () => {
  const { rerender } = wall(null)
  named = '/new.js'
  await pass(6 * 60_000)
  expect(reload).not.toHaveBeenCalled()
  liveFeedOf(client).connection.set({ state: 'lost' })
  rerender({ shown: 1 })
  await pass(20 * 60_000)
  expect(reload).not.toHaveBeenCalled()
  act(() => liveFeedOf(client).connection.set({ state: 'live' }))
  rerender({ shown: 2 })
  expect(reload).toHaveBeenCalledTimes(1)
  expect(heldBefore()).toBeNull()
})
