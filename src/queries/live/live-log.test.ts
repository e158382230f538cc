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
  expect(log.after(11).map((change) => change.seq)).toEqual([12, 13])
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

test('an answer whose measure last changed before the feed was opened is brought up to date too', () => {
  const log = new LiveLog()
  expect(log.after(3)).toEqual([])
  log.restart(10)
  log.add(commit(11))
  expect(log.after(3).map((change) => change.seq)).toEqual([11])
})

test('a feed that goes on for weeks keeps its latest changes alone', () => {
  const log = new LiveLog()
  log.restart(0)
  for (let seq = 1; seq <= 4_010; seq++) log.add(commit(seq))
  expect(log.after(0)).toHaveLength(4_000)
})
