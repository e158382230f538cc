import { describe, expect, it } from 'vitest'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { figureOf } from './area-labels.ts'

const words = { suppressed: '<5' }
const figures = (value: number, state: number) => ({
  values: [value],
  states: [state],
  version: 1,
  scales: {},
  format: (share: number) => `${Math.round(share * 100)}%`,
})

describe('figureOf', () => {
  it.each([
    [0.84, StateCode.value, '84%'],
    [0.84, StateCode.value | CARRIED, '84%'],
    [0, StateCode.zero, '0%'],
    [0.69, StateCode.estimated, '≈69%'],
    [0.82, StateCode.stale, '◷ 82%'],
    [Number.NaN, StateCode.missing, '—'],
    [Number.NaN, StateCode.notExpected, '·'],
    [Number.NaN, StateCode.suppressed, '<5'],
  ])('writes %f in state %i as %s', (value, state, text) => {
    expect(figureOf(figures(value, state), 0, words)).toBe(text)
  })
})
