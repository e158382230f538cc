// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Crash } from './Crash.tsx'
import { en } from './messages/en.ts'

const isThere = vi.hoisted(() => ({ answer: true }))
vi.mock('#src/sources/release.ts', () => ({
  fetchRelease: async () => {
    if (!isThere.answer) throw new Error('away')
    return '/app.js'
  },
}))

const reload = vi.fn()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  reload.mockClear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function crash(pathname: string) {
  vi.stubGlobal('location', { pathname, reload })
  render(
    <IntlProvider locale="en" messages={en}>
      <Crash error={new Error('x')} reset={() => undefined} />
    </IntlProvider>,
  )
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('a wall loads itself again after a minute and says so; while no server is there, the words stand', async () => {
  isThere.answer = false
  crash('/wall')
  screen.getByText('Tries again by itself in 1 min')
  await pass(20_000)
  screen.getByText('Tries again by itself in 40 s')
  for (let second = 0; second < 45; second++) await pass(1_000)
  expect(reload).not.toHaveBeenCalled()
  isThere.answer = true
  for (let second = 0; second < 70; second++) await pass(1_000)
  expect(reload).toHaveBeenCalledTimes(1)
})

test('elsewhere a reader decides', async () => {
  isThere.answer = true
  crash('/')
  await pass(200_000)
  expect(reload).not.toHaveBeenCalled()
  screen.getByRole('button', { name: en.errors.reload })
})
