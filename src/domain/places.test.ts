import { describe, expect, test } from 'vitest'
import { buildPlaceIndex, comparePaths, runOf } from './places.ts'

/** Codes that are prefixes of others, and characters that sort before the slash. */
const paths = ['31', '31/310', '31/310/5', '31/310/~', '31/310-a', '31/310-a/1', '31/3101', '31/3101/2', '32']
const index = buildPlaceIndex([...paths].reverse().map((path) => ({ id: path, path })))

describe('runOf', () => {
  test.each([
    ['31', 8],
    ['31/310', 3],
    ['31/310-a', 2],
    ['31/3101', 2],
    ['31/31', 0],
    ['32', 1],
    ['30', 0],
  ])('%s and all inside it, nothing else', (area, count) => {
    const { lo, hi } = runOf(index, area)
    const inside = index.paths.slice(lo, hi)
    expect(inside.every((path) => path === area || path.startsWith(`${area}/`))).toBe(true)
    expect(inside).toHaveLength(count)
  })
})

test('an area comes right before what lies inside it', () => {
  expect(index.paths).toEqual(paths)
  expect(comparePaths('31/310', '31/310')).toBe(0)
})

test('rows are found by id', () => {
  expect(index.rowOf.get('31/3101')).toBe(6)
  expect(index.reportedAt[6]).toBeNaN()
})
