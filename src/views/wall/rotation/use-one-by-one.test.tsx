// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useOneByOne } from './use-one-by-one.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the parts of a scene that waits unseen are laid out one after the other, to the last', () => {
  const { result } = renderHook(() => useOneByOne(4, true))
  expect(result.current).toBe(1)
  act(() => vi.advanceTimersToNextTimer())
  expect(result.current).toBe(2)
  act(() => vi.advanceTimersToNextTimer())
  act(() => vi.advanceTimersToNextTimer())
  expect(result.current).toBe(4)
  expect(vi.getTimerCount()).toBe(0)
})

test('a scene that comes before it was all laid out has all its parts at once', () => {
  const { result, rerender } = renderHook(({ unseen }) => useOneByOne(9, unseen), {
    initialProps: { unseen: true },
  })
  rerender({ unseen: false })
  expect(result.current).toBe(9)
})
