// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useSettled } from './use-settled.ts'

const catalog = {
  kinds: [],
  measures: [{ id: 'staff', kind: 'stock' }],
} as unknown as Situation['catalog']
const scene = {
  map: { measure: 'staff', layers: [] },
  left: [],
  right: [],
  stage: null,
} as unknown as Situation['scene']
const situation = (version: number, more: Partial<Situation> = {}) =>
  ({
    catalog,
    scene,
    today: '2022-06-03',
    sets: new Map([['staff', { revision: 1, version }]]),
    faults: new Map(),
    unrenewed: new Map(),
    ...more,
  }) as unknown as Situation

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('numbers that change all the time are given on once a second, the last of them always', () => {
  const { result, rerender } = renderHook(({ s }) => useSettled(s, false), {
    initialProps: { s: situation(1) },
  })
  const first = result.current
  for (let version = 2; version <= 40; version++) {
    rerender({ s: situation(version) })
    act(() => vi.advanceTimersByTime(20))
  }
  expect(result.current).toBe(first)
  act(() => vi.advanceTimersByTime(1_000))
  expect(result.current.sets.get('staff')?.version).toBe(40)
})

test('another scene or day is given on at once, and nothing new is the same object', () => {
  const { result, rerender } = renderHook(({ s }) => useSettled(s, false), {
    initialProps: { s: situation(1) },
  })
  const first = result.current
  act(() => vi.advanceTimersByTime(5_000))
  rerender({ s: situation(1) })
  expect(result.current).toBe(first)
  const tomorrow = situation(1, { today: '2022-06-04' })
  rerender({ s: tomorrow })
  expect(result.current).toBe(tomorrow)
})
