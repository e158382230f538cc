import { expect, test } from 'vitest'
import { applyReport, buildCube } from '#src/domain/cube.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { buildAreaIndex } from './area-index.ts'
import { keptNumbers } from './kept-numbers.ts'

const index = buildAreaIndex(['31', '31/1', '31/1/11', '31/1/12'].map((path) => areaAt(path)))
const cubeOf = () =>
  buildCube({
    ...{ measure: 'arrivals', key: null, kind: 'flow', from: 0, days: 2, revision: 1 },
    places: buildPlaceIndex(['11', '12'].map((id) => ({ id, path: `31/1/${id}`, reportedAt: 0 }))),
    values: Float64Array.of(1, 2, 10, 20),
    states: new Uint8Array(4).fill(StateCode.value),
  })
const [first, both] = [
  { from: 0, to: 0 },
  { from: 0, to: 1 },
]

test('what was counted once is given again, for each span its own', () => {
  const cube = cubeOf()
  const once = keptNumbers(cube, index, first, 1)
  expect([...once.values]).toEqual([11, 11, 1, 10])
  expect([...keptNumbers(cube, index, both, 1).values]).toEqual([33, 33, 3, 30])
  expect(keptNumbers(cube, index, { ...first }, 1)).toBe(once)
})

test('a change of the cube is counted anew, and so is another tree of areas', () => {
  const cube = cubeOf()
  keptNumbers(cube, index, first, 1)
  applyReport(cube, 0, 0, 4, false)
  expect([...keptNumbers(cube, index, first, 2).values]).toEqual([14, 14, 4, 10])
  const towns = buildAreaIndex(['31', '31/1'].map((path) => areaAt(path)))
  expect([...keptNumbers(cube, towns, first, 2).values]).toEqual([14, 14])
})
