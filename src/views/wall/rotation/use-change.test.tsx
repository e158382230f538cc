// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { useChange } from './use-change.ts'

const scene = (id: string, hasMap = true) =>
  ({ id, map: hasMap ? { measure: 'staff', layers: [] } : null }) as unknown as Scene
const today = scene('today')
const arrivals = scene('arrivals')
const towns = scene('towns', false)

let client: QueryClient
beforeEach(() => {
  vi.useFakeTimers()
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
})
afterEach(() => {
  client.clear()
  vi.useRealTimers()
})

function change(wanted: Scene) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(({ wanted, next }) => useChange(wanted, next), {
    wrapper,
    initialProps: { wanted, next: null as Scene | null },
  })
}

/** A panel that asks, and how it is answered. */
function question() {
  let answer: (value: string) => void = () => undefined
  let refuse: (cause: Error) => void = () => undefined
  const asked = new Promise<string>((resolve, reject) => {
    answer = resolve
    refuse = reject
  })
  const observer = new QueryObserver(client, { queryKey: ['who'], queryFn: () => asked })
  observer.subscribe(() => undefined)
  return { answer, refuse }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const idOf = (one: Scene | null) => one?.id ?? null

test('a scene comes when it is laid out, its questions are answered and its map is drawn, in that order', async () => {
  const { result, rerender } = change(today)
  rerender({ wanted: arrivals, next: null })
  await pass(1_000)
  expect([result.current.scene, result.current.ahead].map(idOf)).toEqual(['today', 'arrivals'])

  const asked = question()
  act(() => result.current.onMade('arrivals'))
  await pass(1_000)
  expect([result.current.scene, result.current.mapped].map(idOf)).toEqual(['today', 'today'])

  asked.answer('all')
  await pass(200)
  expect([result.current.scene, result.current.mapped].map(idOf)).toEqual(['today', 'arrivals'])
  act(() => result.current.onDrawn('today'))
  await pass(200)
  expect(idOf(result.current.scene)).toBe('today')

  act(() => result.current.onDrawn('arrivals'))
  expect([result.current.scene, result.current.ahead].map(idOf)).toEqual(['arrivals', null])
})

test('a scene without a map waits for none, and a refusal is an answer', async () => {
  const { result, rerender } = change(today)
  rerender({ wanted: towns, next: null })
  const asked = question()
  act(() => result.current.onMade('towns'))
  await pass(500)
  expect(idOf(result.current.scene)).toBe('today')
  asked.refuse(new Error('no'))
  await pass(200)
  expect(idOf(result.current.scene)).toBe('towns')
})

test('what is next is made ready before its turn, and is on at once when that comes', async () => {
  const { result, rerender } = change(today)
  rerender({ wanted: today, next: towns })
  await pass(10)
  expect(idOf(result.current.ahead)).toBe('towns')
  act(() => result.current.onMade('towns'))
  await pass(1_000)
  expect(idOf(result.current.scene)).toBe('today')
  rerender({ wanted: towns, next: null })
  await pass(100)
  expect(idOf(result.current.scene)).toBe('towns')
})

test('while one scene fades into another the one after is not made ready, and one that is wanted is', async () => {
  const { result, rerender } = change(today)
  rerender({ wanted: towns, next: arrivals })
  await pass(10)
  act(() => result.current.onMade('towns'))
  await pass(100)
  expect([result.current.scene, result.current.ahead].map(idOf)).toEqual(['towns', null])
  await pass(800)
  expect(idOf(result.current.ahead)).toBeNull()
  await pass(200)
  expect(idOf(result.current.ahead)).toBe('arrivals')

  act(() => result.current.onMade('arrivals'))
  rerender({ wanted: arrivals, next: today })
  await pass(100)
  act(() => result.current.onDrawn('arrivals'))
  rerender({ wanted: today, next: towns })
  await pass(100)
  expect([result.current.scene, result.current.ahead].map(idOf)).toEqual(['arrivals', 'today'])
})

test('nobody waits for ever', async () => {
  const { result, rerender } = change(today)
  question()
  rerender({ wanted: arrivals, next: null })
  act(() => result.current.onMade('arrivals'))
  await pass(4_400)
  expect(idOf(result.current.scene)).toBe('today')
  await pass(200)
  expect(idOf(result.current.scene)).toBe('arrivals')
})

test('scenes that follow each other faster than they are made ready still come', async () => {
  const { result, rerender } = change(today)
  const seen = new Set<string | null>()
  for (let turn = 0; turn < 6; turn++) {
    rerender({ wanted: [arrivals, towns, today][turn % 3]!, next: null })
    await pass(4_400)
    seen.add(idOf(result.current.scene))
  }
  expect(seen.size).toBeGreaterThan(1)
})

test('what was ready once is not ready the next time', async () => {
  const { result, rerender } = change(today)
  const come = async (one: Scene) => {
    rerender({ wanted: one, next: null })
    act(() => result.current.onMade(one.id))
    await pass(100)
    act(() => result.current.onDrawn(one.id))
    act(() => result.current.onMade(null))
    expect(idOf(result.current.scene)).toBe(one.id)
  }
  await come(arrivals)
  await come(today)
  rerender({ wanted: arrivals, next: null })
  await pass(1_000)
  expect([result.current.scene, result.current.mapped].map(idOf)).toEqual(['today', 'today'])
})
