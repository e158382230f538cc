import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Paced } from './paced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** When it was asked, ms after the first change, where changes come at the given times. */
async function askedAt(changes: readonly number[], untilMs = 20_000): Promise<number[]> {
  const paced = new Paced()
  const asked: number[] = []
  const begun = Date.now()
  for (const at of changes) setTimeout(() => paced.call('beds', () => asked.push(Date.now() - begun)), at)
  await vi.advanceTimersByTimeAsync(untilMs)
  return asked
}

test('a change that comes alone is asked for at once, with those that come together with it', async () => {
  const [first, ...more] = await askedAt([0, 10, 20])
  expect(first).toBeLessThanOrEqual(100)
  expect(more).toEqual([])
})

test('while changes come it is asked for once in three seconds, and after the last of them', async () => {
  const asked = await askedAt(Array.from({ length: 500 }, (_, at) => at * 20))
  expect(asked.length).toBeLessThanOrEqual(5)
  asked.slice(1).forEach((at, before) => {
    expect(at - asked[before]!).toBeGreaterThanOrEqual(3_000)
  })
  expect(asked.at(-1)).toBeGreaterThanOrEqual(499 * 20)
})

test('after three quiet seconds a change is asked for at once again', async () => {
  const asked = await askedAt([0, 8_000])
  expect(asked).toHaveLength(2)
  expect(asked[1]! - 8_000).toBeLessThanOrEqual(100)
})

test('each name has its own pace', async () => {
  const paced = new Paced()
  const asked: string[] = []
  for (const name of ['beds', 'arrivals']) paced.call(name, () => asked.push(name))
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual(['beds', 'arrivals'])
})
