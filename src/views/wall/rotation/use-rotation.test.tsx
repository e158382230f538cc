// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRotation } from './use-rotation.ts'

const stays = Array.from({ length: 12 }, (_, at) => ({ id: `s${at + 1}`, dwell: 10 }))
const isReady = () => true

beforeEach(() => {
  // The clock's turn is the third scene's.
  vi.useFakeTimers({ now: 1_200_000 + 20_000 })
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function rotation(first: number | null, hold = false) {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useRotation({ stays, first, hold, isReady }), { wrapper })
  return { shown: () => result.current.shown + 1, isHeld: () => result.current.held }
}
const press = (key: string, target: EventTarget = window) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('a wall begins with the clock’s scene, or with the one that was asked for, the first one too', async () => {
  expect(rotation(null).shown()).toBe(3)
  const asked = rotation(0)
  expect(asked.shown()).toBe(1)
  await pass(10_000)
  expect(asked.shown()).toBe(2)
})

test('digits typed quickly lead to scenes behind the ninth', async () => {
  const { shown } = rotation(null)
  press('1')
  press('2')
  await pass(1_100)
  expect(shown()).toBe(12)
  press('1')
  await pass(1_100)
  press('2')
  await pass(1_100)
  expect(shown()).toBe(2)
})

test('space holds and goes on, but for a button that is focused it is the button’s', () => {
  const { isHeld } = rotation(null)
  const button = document.body.appendChild(document.createElement('button'))
  press(' ', button.appendChild(document.createElement('kbd')))
  expect(isHeld()).toBe(false)
  press(' ')
  expect(isHeld()).toBe(true)
  press(' ')
  expect(isHeld()).toBe(false)
})
