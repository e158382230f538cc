import { describe, expect, it } from 'vitest'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { makeTokens } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'
import { groundOf, patternAt, patternOf } from './fills.ts'
import { stack } from './order.ts'

const tokens = makeTokens(
  (name) => ({ '--ramp-1': '#010101', '--ramp-7': '#070707', '--hatch-back': '#eeeeee' })[name] ?? '',
)
const figures = (value: number, state: number): AreaFigures => ({
  values: [value],
  states: [state],
  version: 1,
  scales: { town: { breaks: [0.5], ramp: [1, 7] } },
  format: String,
})

describe('fills', () => {
  it('colours a value by its class', () => {
    expect(groundOf(figures(0.2, StateCode.value), 'town', 0, tokens)).toEqual([1, 1, 1, 255])
    expect(groundOf(figures(0.5, StateCode.value), 'town', 0, tokens)).toEqual([7, 7, 7, 255])
  })
  it('gives a reported zero the lowest class and no pattern', () => {
    expect(groundOf(figures(0, StateCode.zero), 'town', 0, tokens)).toEqual([1, 1, 1, 255])
    expect(patternOf(StateCode.zero)).toBeNull()
  })
  it('never gives a class colour to what has no counted value', () => {
    for (const state of [StateCode.missing, StateCode.suppressed, StateCode.stale, StateCode.notExpected]) {
      expect(groundOf(figures(0.9, state), 'town', 0, tokens)).toEqual([238, 238, 238, 255])
    }
  })
  it('hatches over a class as densely as it is told, and never over a state of its own', () => {
    const hatched = (hatch: number, state: number) => patternAt({ ...figures(1, state), hatch: [hatch] }, 0)
    expect([0, 1, 2, 3].map((hatch) => hatched(hatch, StateCode.value))).toEqual([
      null,
      'lacking-1',
      'lacking-2',
      'lacking-3',
    ])
    expect(groundOf({ ...figures(0.5, StateCode.value), hatch: [2] }, 'town', 0, tokens)).toEqual([
      7, 7, 7, 255,
    ])
    expect(hatched(3, StateCode.notExpected)).toBe('not-expected')
  })
  it('tells the four states without a colour apart by pattern', () => {
    const states = [StateCode.missing, StateCode.suppressed, StateCode.stale, StateCode.notExpected]
    expect(new Set(states.map(patternOf)).size).toBe(4)
    expect(patternOf(StateCode.stale | CARRIED)).toBe('stale')
  })
})

describe('stack', () => {
  it('orders by band and keeps the given order inside one', () => {
    const given = [
      { band: 'marks', layer: 'm1' },
      { band: 'fill', layer: 'f' },
      { band: 'alarms', layer: 'a' },
      { band: 'marks', layer: 'm2' },
    ] as const
    expect(stack(given)).toEqual(['f', 'm1', 'm2', 'a'])
  })
})
