import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { cellAt } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import type { CubeQuestion } from '#src/sources/figures/cubes.ts'
import { cubeQuery } from './cubes/cube.ts'
import type { CubeSet } from './cubes/cube-set.ts'
import { completenessQuery } from './figures/completeness.ts'
import { keys } from './keys.ts'
import { liveFeedOf } from './live/live-feed.ts'
import { applyChanges } from './live/patch-answers.ts'
import { keepAt, keyAt } from './moment.ts'

const day = '2022-06-02'
const asOf = '2022-06-02T20:00:00+08:00'
const measure = demonstrationCatalog.measures.find(({ id }) => id === 'staff-back')!
const asked: CubeQuestion[] = []

vi.mock('#src/sources/figures/cubes.ts', () => ({
  fetchCubeBytes: async (question: CubeQuestion) => {
    asked.push(question)
    return new Uint8Array()
  },
  readCubes: () => [
    {
      measure: 'staff-back',
      key: null,
      kind: 'stock',
      staleAfterDays: 30,
      places: buildPlaceIndex([{ id: 'a', path: '31/a' }]),
      from: toDayNumber(day),
      days: 1,
      values: [7],
      states: new Uint8Array(1).fill(StateCode.value),
      revision: 3,
    },
  ],
}))

const change = {
  seq: 4,
  recordedAt: '2022-06-03T08:00:00.000Z',
  measure: 'staff-back',
  days: { from: day, to: day },
  cells: [{ place: 'a', day, breakdown: null, value: 9, state: 'value' as const }],
}

test('a live change patches what is known now and never what was known at a moment', async () => {
  if (measure.kind === 'ratio') throw new Error('a ratio has no cube')
  const client = new QueryClient()
  client.setQueryData(keys.catalog, { ...demonstrationCatalog, days: null })
  liveFeedOf(client).log.restart(3)
  const [now, then] = [
    cubeQuery(measure, { from: day, to: day }),
    cubeQuery(measure, { from: day, to: day }, asOf),
  ]
  await client.fetchQuery(now)
  // The feed knows of the change before the answer comes: it is not for this one either.
  liveFeedOf(client).log.add({ seq: 4, changes: [change] })
  await client.fetchQuery(then)
  expect(asked.map((question) => question.asOf)).toEqual([undefined, asOf])
  applyChanges(client, [change])
  const held = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    cellAt(client.getQueryData<CubeSet>(queryKey)!.total, 0, toDayNumber(day)).value
  expect(held(now)).toBe(9)
  expect(held(then)).toBe(7)
})

test('an answer of another moment never stands in for the one that is on its way', () => {
  const key = keys.place('a', day)
  const answer = { value: 7 }
  for (const [of, wanted, kept] of [
    [null, null, answer],
    [asOf, asOf, answer],
    [null, asOf, undefined],
    [asOf, null, undefined],
    [asOf, '2022-06-01T20:00:00+08:00', undefined],
  ] as const)
    expect(keepAt(wanted)(answer, { queryKey: keyAt(of, key) })).toBe(kept)
  expect(keepAt(null)(undefined, undefined)).toBeUndefined()
})

test('what was known at a moment is asked for once, and is not kept beyond the page', () => {
  const then = completenessQuery('310118', day, asOf)
  expect(then.staleTime).toBe(Number.POSITIVE_INFINITY)
  expect('persister' in then && then.persister === undefined).toBe(true)
  expect('persister' in completenessQuery('310118', day, null)).toBe(false)
})
