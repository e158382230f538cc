// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fence } from './Fence.tsx'

let broken: boolean

function Part() {
  if (broken) throw new Error('no ink')
  return <p>drawn</p>
}

const fence = (retryAfter?: number) => (
  <Fence fallback={({ message }) => <p>{message}</p>} {...(retryAfter !== undefined && { retryAfter })}>
    <Part />
  </Fence>
)

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  broken = true
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what broke is tried again after half a minute', async () => {
  render(fence())
  screen.getByText('no ink')
  broken = false
  await wait(29_900)
  screen.getByText('no ink')
  await wait(200)
  screen.getByText('drawn')
})

test('it is tried again and again, at the pace that is asked for', async () => {
  render(fence(1_000))
  await wait(1_000)
  screen.getByText('no ink')
  await wait(900)
  broken = false
  await wait(50)
  screen.getByText('no ink')
  await wait(100)
  screen.getByText('drawn')
})

test('what is taken away is not tried again', () => {
  const { unmount } = render(fence())
  expect(vi.getTimerCount()).toBe(1)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
