// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { en } from '#src/app/messages/en.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'
import { fetchScenes } from '#src/sources/wall/scenes.ts'
import { hello, line } from '#tests/doubles/live-line.ts'
import { WallScreen } from './WallScreen.tsx'

vi.mock('#src/sources/figures/live.ts', () => import('#tests/doubles/live-line.ts'))
vi.mock('#src/sources/catalog.ts', () => ({
  fetchCatalog: async () => ({
    catalog: {
      ...demonstrationCatalog,
      now: new Date().toISOString(),
      days: null,
      revision: 1,
      declaration: 'first',
      basemap: null,
    },
    cameAt: Date.now(),
  }),
}))
vi.mock('#src/sources/areas.ts', () => ({
  fetchAreas: async () => ({ areas: [], outlines: [], revision: 1 }),
}))
vi.mock('#src/sources/wall/scenes.ts', () => ({ fetchScenes: vi.fn() }))
vi.mock('#src/state/use-wall-search.ts', () => ({ useWallSearch: () => ({ asOf: null, draft: false }) }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('scenes that did not come at the start are asked for again while the line is open; the fault stands till then', async () => {
  vi.mocked(fetchScenes).mockRejectedValue(new RequestFailure('refused', { status: 500 }))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" messages={en}>
        <WallScreen />
      </IntlProvider>
    </QueryClientProvider>,
  )
  await act(async () => line().say(hello(new Date().toISOString(), 1, null)))
  await pass(100)
  screen.getByText(en.errors.serverTitle)
  let answer: (value: never) => void = () => undefined
  vi.mocked(fetchScenes).mockImplementation(() => new Promise((resolve) => (answer = resolve)))
  await pass(16_000)
  screen.getByText(en.errors.serverTitle)
  answer({ scenes: [], version: 1 } as never)
  await pass(100)
  expect(screen.queryByText(en.errors.serverTitle)).toBeNull()
})
