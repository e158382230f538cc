// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { keys } from '#src/queries/keys.ts'
import { fetchCatalog } from '#src/sources/catalog.ts'
import { enterToken } from '#src/sources/credentials.ts'
import { hello, line, lines } from '#tests/doubles/live-line.ts'
import { liveFeedOf } from './live-feed.ts'
import { useLiveFeed } from './use-connection.ts'

vi.mock('#src/sources/figures/live.ts', () => import('#tests/doubles/live-line.ts'))
vi.mock('#src/sources/catalog.ts', () => ({ fetchCatalog: vi.fn() }))

const start = '2022-06-03T20:00:00+08:00'
let days: CatalogReply['days']
let client: QueryClient
let close: () => void

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(start) })
  days = { from: '2020-01-20', to: '2022-06-03' }
  vi.mocked(fetchCatalog)
    .mockReset()
    .mockImplementation(async () => ({
      catalog: {
        ...demonstrationCatalog,
        now: new Date().toISOString(),
        days,
        revision: 7,
        declaration: 'first',
        basemap: null,
      },
      cameAt: Date.now(),
    }))
  client = new QueryClient()
  await client.prefetchQuery(catalogQuery())
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const screen = () => {
    useLiveFeed()
    useQuery(catalogQuery())
  }
  close = renderHook(screen, { wrapper }).unmount
  await act(async () => line().say(hello(start, 7, start)))
})
afterEach(() => {
  close()
  vi.useRealTimers()
})

const lastDay = () => client.getQueryData<CatalogReply>(keys.catalog)?.days?.to
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** Lets a day go by as a clock tells it, without its 86,400 ticks. */
async function sleepADay() {
  vi.setSystemTime(Date.now() + 86_400_000)
  await pass(2_000)
}

async function report(seq: number, day: string) {
  const change = {
    seq,
    recordedAt: new Date().toISOString(),
    measure: 'staff-back',
    days: { from: day, to: day },
    cells: null,
  }
  line().say({ type: 'observations', observations: { seq, changes: [change] } })
  await pass(100)
}

test('a report of a later day moves the last day on, one of an earlier day does not', async () => {
  await report(8, '2022-05-01')
  expect(lastDay()).toBe('2022-06-03')
  await report(9, '2022-06-04')
  expect(lastDay()).toBe('2022-06-04')
})

test('after fifteen days on one line the last day is the one before, not that of the connect', async () => {
  for (let day = 0; day < 15; day++) {
    days = { from: '2020-01-20', to: new Date(Date.now()).toISOString().slice(0, 10) }
    await sleepADay()
  }
  expect(lastDay()).toBe('2022-06-17')
})

test('where nothing is reported any more the last day stays', async () => {
  for (let day = 0; day < 20; day++) await sleepADay()
  expect(lastDay()).toBe('2022-06-03')
  expect(vi.mocked(fetchCatalog).mock.calls.length).toBeGreaterThan(20)
})

const state = () => liveFeedOf(client).connection.get().state
const beat = () =>
  line().say({
    type: 'heartbeat',
    status: { now: start, revision: 7, changedAt: start, declaration: 'first' },
  })

/** The machine sleeps: its clock goes on, its timers and its line do not. */
async function sleep(ms: number) {
  vi.setSystemTime(Date.now() + ms)
  await pass(5_000)
}

test('a machine that wakes says that it is not connected and asks for the line at once', async () => {
  const before = line()
  await sleep(3_600_000)
  expect([before.isOpen, state()]).toEqual([false, 'lost'])
  expect(line()).not.toBe(before)
  expect(line().after).toBe(7)
  line().say(hello(start, 7, start))
  await pass(10)
  expect(state()).toBe('live')
})

test.each([
  ['is seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['is on the network again', () => window.dispatchEvent(new Event('online'))],
])('a page that %s does not wait for the next try', async (_, come) => {
  line().cut()
  await pass(10)
  expect(state()).toBe('lost')
  for (let failure = 0; failure < 6; failure++) {
    await pass(8_000)
    line().cut()
    await pass(10)
  }
  const tries = lines.length
  await act(async () => void come())
  await pass(10)
  expect(lines.length).toBe(tries + 1)
})

test('a line that is heard stays, whoever looks at the page and however late its timers are', async () => {
  const before = line()
  for (let minute = 0; minute < 3; minute++) {
    vi.setSystemTime(Date.now() + 60_000)
    beat()
    await pass(5_000)
    document.dispatchEvent(new Event('visibilitychange'))
  }
  expect(line()).toBe(before)
  expect(state()).toBe('live')
})

test('a token that is entered opens the line by it at once, and nothing between is left out', async () => {
  const before = line()
  enterToken('the-office-token')
  await pass(10)
  expect([before.isOpen, line().isOpen, line().after]).toEqual([false, true, 7])
  expect(line()).not.toBe(before)
})

/** How often the catalogue, which stands for all that is declared, is asked for. */
const asked = () => vi.mocked(fetchCatalog).mock.calls.length
async function openAnew(declaration: string) {
  line().cut()
  await pass(1_000)
  line().say(hello(start, 7, start, declaration))
  await pass(10)
}

test('whoever was away asks anew what was declared meanwhile, and nothing where nothing was', async () => {
  const before = asked()
  await openAnew('first')
  expect([state(), asked()]).toEqual(['live', before])
  await openAnew('second')
  expect(asked()).toBe(before + 1)
  await openAnew('second')
  expect(asked()).toBe(before + 1)
})

test('what was declared before the first line opened, after it was asked for, is asked for anew', async () => {
  close()
  const own = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={own}>{children}</QueryClientProvider>
  )
  await own.prefetchQuery(catalogQuery())
  const screen = () => {
    useLiveFeed()
    useQuery(catalogQuery())
  }
  close = renderHook(screen, { wrapper }).unmount
  const before = asked()
  await act(async () => line().say(hello(start, 7, start, 'second')))
  await pass(10)
  expect(asked()).toBe(before + 1)
})
