import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenQuiet } from './when-quiet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ask = (path: string) => new Request(`http://demo.test${path}`)

test('runs once, after the first screen has had its answers', async () => {
  const run = vi.fn()
  let answer = () => {}
  const held = new Promise<Response>((resolve) => {
    answer = () => resolve(new Response())
  })
  const fetch = whenQuiet(({ url }) => (url.endsWith('/b') ? held : new Response()), 2_000, run)

  await fetch(ask('/api/catalog'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(run).not.toHaveBeenCalled()

  await fetch(ask('/api/cubes/a'))
  await vi.advanceTimersByTimeAsync(1_999)
  const second = fetch(ask('/api/cubes/b'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(run).not.toHaveBeenCalled()

  answer()
  await second
  await vi.advanceTimersByTimeAsync(2_000)
  expect(run).toHaveBeenCalledTimes(1)

  await fetch(ask('/api/cubes/a'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(run).toHaveBeenCalledTimes(1)
})
