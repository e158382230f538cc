import { expect, test } from 'vitest'
import { suppressCells } from '#src/domain/cells/suppress.ts'
import { buildCube } from '#src/domain/cube.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { reporterFigures } from './span-numbers.ts'

test('a zero beside hidden days is no number', () => {
  const places = buildPlaceIndex([{ id: 'c0', path: '31/310/3101/c0', reportedAt: 0 }])
  const quantity = buildCube({
    ...{ measure: 'arrivals', key: null, kind: 'flow', places, from: 0, days: 2, revision: 1 },
    values: Float64Array.of(0, Number.NaN),
    states: Uint8Array.of(StateCode.zero, StateCode.suppressed),
  })
  expect(reporterFigures(quantity, { lo: 0, hi: 1 }, { from: 0, to: 1 })).toEqual([
    { id: 'c0', value: null, state: 'suppressed' },
  ])
})

test('what carries hidden counts into the sum of a town is no place', () => {
  const ids = ['c0', 'c1', 'c2']
  const places = buildPlaceIndex(ids.map((id) => ({ id, path: `31/310/3101/${id}`, reportedAt: 0 })))
  const cells = { values: Float64Array.of(5, 6, 40), states: new Uint8Array(3).fill(StateCode.value) }
  const hidden = suppressCells(cells, places, 1, 8)
  expect(hidden.places.ids).toContain('~3101')
  const quantity = buildCube({
    measure: 'arrivals',
    key: null,
    kind: 'flow',
    places: hidden.places,
    from: 0,
    days: 1,
    values: hidden.values,
    states: hidden.states,
    revision: 1,
  })
  const all = { lo: 0, hi: hidden.places.ids.length }
  expect(reporterFigures(quantity, all, { from: 0, to: 0 })).toEqual([
    { id: 'c0', value: null, state: 'suppressed' },
    { id: 'c1', value: null, state: 'suppressed' },
    { id: 'c2', value: 40, state: 'value' },
  ])
})
