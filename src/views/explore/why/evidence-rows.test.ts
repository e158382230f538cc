import { describe, expect, test } from 'vitest'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Evidence } from '#src/contract/figures/evidence.ts'
import { catalog, measures } from '#tests/api/town.ts'
import { type EvidencePart, evidenceParts, evidenceRows } from './evidence-rows.ts'

const measure = (id: string) => measures.find((one) => one.id === id) as Measure
const partsOf = (id: string, key: string | null = null) =>
  evidenceParts(catalog as Catalog, measure(id), {
    measure: id,
    key,
    place: 'c1',
    from: '2022-03-01',
    to: '2022-03-07',
  }).map((part) => [part.measure.id, part.key, part.from, part.to])

describe('what was reported, of which a number is made', () => {
  test('a flow: the days themselves', () =>
    expect(partsOf('arrivals', 'home')).toEqual([['arrivals', 'home', '2022-03-01', '2022-03-07']]))
  test('a stock: back to where its last report would be stale', () =>
    expect(partsOf('open-firms')).toEqual([['open-firms', null, '2022-03-04', '2022-03-07']]))
  test('a ratio: both of its parts', () =>
    expect(partsOf('share-open').map(([id]) => id)).toEqual(['open-firms', 'firms']))
  test('a cohort: what came in over its clock', () =>
    expect(partsOf('observed')).toEqual([['arrivals', null, '2022-02-22', '2022-03-07']]))
})

const report = (day: string, value: number | null): Evidence => ({
  place: 'c1',
  placeName: 'c1',
  day,
  breakdown: null,
  value,
  suppressed: false,
  estimated: false,
  recordedAt: '2022-03-08T00:00:00Z',
  source: '',
  author: null,
  batch: '1',
  qualifier: null,
  reason: null,
  corrections: 0,
})

test('missing days stand among the reports; of a stock the last that holds is in force', () => {
  const part = {
    measure: measure('open-firms'),
    key: null,
    from: '2022-03-01',
    to: '2022-03-07',
  } as EvidencePart
  const rows = evidenceRows(
    part,
    [report('2022-03-06', null), report('2022-03-05', 7), report('2022-03-02', 6)],
    ['2022-03-03', '2022-03-02'],
  )
  expect(rows.map(({ day, report: told, inForce }) => [day, told?.value, inForce])).toEqual([
    ['2022-03-06', null, false],
    ['2022-03-05', 7, true],
    ['2022-03-03', undefined, false],
    ['2022-03-02', 6, false],
  ])
})
