import { expect, test } from 'vitest'
import type { LiveObservations } from '#src/contract/figures/live.ts'
import { LiveLog } from './live-log.ts'

const commit = (seq: number, measure = 'overseas-arrivals'): LiveObservations => ({
  seq,
  changes: [
    {
      seq,
      recordedAt: '2022-06-03T00:00:00Z',
      measure,
      days: { from: '2022-06-03', to: '2022-06-03' },
      cells: [],
    },
  ],
})

test('an answer is brought up to date with what came after it', () => {
  const log = new LiveLog()
  log.restart(10)
  for (const seq of [11, 12, 13]) log.add(commit(seq))
  expect(log.after(11)?.map((change) => change.seq)).toEqual([12, 13])
  expect(log.after(13)).toEqual([])
  expect(log.revision).toBe(13)
})

test('a repeated change is told as known', () => {
  const log = new LiveLog()
  log.restart(10)
  expect(log.add(commit(11))).toBe(true)
  expect(log.add(commit(11))).toBe(false)
  expect(log.after(10)).toHaveLength(1)
})

test('an answer from before the log cannot be brought up to date', () => {
  const log = new LiveLog()
  expect(log.after(3)).toBeNull()
  log.restart(10)
  expect(log.after(9)).toBeNull()
})

test('what was let go is no longer promised', () => {
  const log = new LiveLog()
  log.restart(0)
  for (let seq = 1; seq <= 4_010; seq++) log.add(commit(seq))
  expect(log.after(5)).toBeNull()
  expect(log.after(10)).toHaveLength(4_000)
})
