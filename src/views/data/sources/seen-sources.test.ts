import { expect, test } from 'vitest'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { seenSources } from './seen-sources.ts'

const batch = (
  source: string,
  hour: number,
  rows: number,
  measures: string[],
  kind: Batch['kind'] = 'post',
) => ({ source, recordedAt: `2022-06-03T0${hour}:00:00Z`, rows, measures, kind }) as Batch

test('a source is told once, with its newest batch and all it brought', () => {
  const seen = seenSources([
    batch('门岗系统', 3, 4, ['gate-entries']),
    batch('日报.csv', 2, 100, ['staff-back'], 'import'),
    batch('日报.csv', 2, 100, ['staff-back'], 'withdrawal'),
    batch('门岗系统', 1, 6, ['gate-refusals', 'gate-entries']),
  ])
  expect(seen).toEqual([
    {
      source: '门岗系统',
      lastReportAt: '2022-06-03T03:00:00Z',
      batches: 2,
      rows: 10,
      measures: ['gate-entries', 'gate-refusals'],
    },
    {
      source: '日报.csv',
      lastReportAt: '2022-06-03T02:00:00Z',
      batches: 1,
      rows: 100,
      measures: ['staff-back'],
    },
  ])
})
