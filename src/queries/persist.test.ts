import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asKnownQuery } from './cubes/as-known.ts'
import { collectOldAnswers, createAnswerPersister, forgetAnswers } from './persist.ts'

const held = vi.hoisted(() => new Map<string, unknown>())
vi.mock('idb-keyval', () => ({
  createStore: () => async (_mode: string, use: (kept: { openCursor: () => object }) => unknown) =>
    use({ openCursor: () => walkOver([...held]) }),
  clear: async () => held.clear(),
  keys: async () => [...held.keys()],
  get: async (key: string) => held.get(key),
  set: async (key: string, value: unknown) => void held.set(key, value),
  del: async (key: string) => void held.delete(key),
}))

/** As a browser walks over what it keeps. */
function walkOver(kept: [string, unknown][]) {
  const walk = { result: null as object | null, onsuccess: () => undefined as unknown }
  const step = () => {
    const next = kept.shift()
    walk.result = next ? { key: next[0], value: next[1], continue: step } : null
    queueMicrotask(() => walk.onsuccess())
  }
  step()
  return walk
}

const day = 86_400_000
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', {})
  held.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function keep(name: string, daysAgo: number, buster = '1') {
  const state = { data: { cubes: new Uint8Array(8) }, dataUpdatedAt: Date.now() - daysAgo * day }
  held.set(`tanstack-query-${name}`, { buster, queryHash: name, queryKey: [name], state })
}
const names = () => [...held.keys()].map((key) => key.replace('tanstack-query-', ''))

test('answers that are too old are removed after the start and each day, others stay as they are', async () => {
  keep('old', 31)
  keep('other shape', 1, '0')
  keep('young', 1)
  keep('ages', 29.5)
  const stop = collectOldAnswers()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(names()).toEqual(['young', 'ages'])
  await vi.advanceTimersByTimeAsync(day)
  expect(names()).toEqual(['young'])
  stop()
})

test('what changes every ten minutes is not kept', () => {
  const asked = asKnownQuery({ measure: 'm', key: null, area: 'a', day: '2022-06-02', asOf: 'x' })
  expect('persister' in asked && asked.persister === undefined).toBe(true)
})

async function answered() {
  let idle: () => void = () => undefined
  vi.stubGlobal('requestIdleCallback', (then: () => void) => {
    idle = then
  })
  const client = new QueryClient({ defaultOptions: { queries: { persister: createAnswerPersister() } } })
  expect(await client.fetchQuery({ queryKey: ['answer'], queryFn: async () => 7 })).toBe(7)
  await vi.advanceTimersByTimeAsync(1_000)
  return () => {
    idle()
    return vi.advanceTimersByTimeAsync(0)
  }
}

test('an answer is kept once the page has nothing else to do', async () => {
  const idle = await answered()
  expect(held.size).toBe(0)
  await idle()
  expect([...held.values()]).toMatchObject([{ state: { data: 7 } }])
})

test('what still waits to be kept is forgotten with the rest', async () => {
  const idle = await answered()
  await forgetAnswers()
  await idle()
  expect(held.size).toBe(0)
})

async function pageAnew() {
  vi.resetModules()
  const { createAnswerPersister: persister } = await import('./persist.ts')
  const client = new QueryClient({ defaultOptions: { queries: { persister: persister(), staleTime: 1e12 } } })
  return (name: string, queryFn: () => Promise<number>) =>
    client.fetchQuery({ queryKey: [name], queryHash: name, queryFn, gcTime: 0 })
}

test('a page shows what was kept before it, and what it kept itself', async () => {
  held.set('tanstack-query-before', {
    buster: '1',
    queryHash: 'before',
    queryKey: ['before'],
    state: { data: 5, dataUpdatedAt: Date.now() },
  })
  vi.stubGlobal('requestIdleCallback', (then: () => void) => then())
  const ask = await pageAnew()
  const never = () => new Promise<number>(() => undefined)
  expect(await ask('before', never)).toBe(5)
  expect(await ask('now', async () => 6)).toBe(6)
  await vi.advanceTimersByTimeAsync(10)
  expect(await ask('now', never)).toBe(6)
})
