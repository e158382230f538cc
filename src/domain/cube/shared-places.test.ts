import { expect, test } from 'vitest'
import { buildPlaceIndex } from '../places.ts'
import { sharedPlaces } from './shared-places.ts'

const placesAt = (reportedAt: number, paths: readonly string[]) =>
  buildPlaceIndex(paths.map((path) => ({ id: path.slice(-1), path, reportedAt })))

test('the same places share their lists, and each has its own moments', () => {
  const first = sharedPlaces(placesAt(1, ['x/a', 'x/b']))
  const second = sharedPlaces(placesAt(2, ['x/a', 'x/b']))
  expect(
    [second.ids, second.paths, second.rowOf].map(
      (list, i) => list === [first.ids, first.paths, first.rowOf][i],
    ),
  ).toEqual([true, true, true])
  expect([first.reportedAt[0], second.reportedAt[0]]).toEqual([1, 2])
})

test('places elsewhere, or others, share nothing', () => {
  const first = sharedPlaces(placesAt(1, ['x/a', 'x/b']))
  for (const paths of [['y/a', 'y/b'], ['x/a', 'x/c'], ['x/a']]) {
    const other = sharedPlaces(placesAt(1, paths))
    expect(other.ids).not.toBe(first.ids)
    expect(other.paths).toEqual(paths)
  }
})
