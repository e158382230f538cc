import { describe, expect, it } from 'vitest'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { buildGeometry } from '../geometry/geometry.ts'
import { makeTokens } from '../tokens.ts'
import type { AreaFigures, MapArea } from '../types.ts'
import { groundOf } from './fills.ts'
import { estimatedLines } from './lines.ts'
import { stack } from './order.ts'
import { patternAt, patternOf } from './patterns.ts'

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

describe('estimates', () => {
  const outline = (west: number): [number, number][][][] => [
    [
      [
        [west, 31],
        [west + 1, 31],
        [west + 1, 32],
        [west, 32],
        [west, 31],
      ],
    ],
  ]
  const towns = [0, 1, 2, 3, 4, 5].map(
    (at): MapArea => ({
      code: `t${at}`,
      name: '',
      nameEn: null,
      parent: null,
      level: 'town',
      path: `c/d/t${at}`,
      point: null,
      schematic: null,
    }),
  )
  const geometry = buildGeometry(
    towns,
    Object.fromEntries(towns.map(({ code }, at) => [code, outline(120 + at)])),
  )
  const shown = { fill: 'town', label: 'town', scope: null } as const
  const drawn = (states: number[]) => {
    const layer = estimatedLines(geometry, shown, { ...figures(1, 0), states }, 10, tokens, 2)
    const { length } = layer.props.segments
    return { length, dashes: layer.props.dashes?.map(Math.round) }
  }
  const { value, estimated } = StateCode

  it('have dashes on their own borders, on one that two of them share once, and more quietly where they are many', () => {
    const rest = [value, value, value, value]
    expect(drawn([value, value, ...rest]).length).toBe(0)
    expect(drawn([estimated, value, ...rest])).toEqual({ length: 4, dashes: [19, 13] })
    expect(drawn([estimated, estimated, ...rest]).length).toBe(7)
    expect(drawn([estimated, estimated, estimated, estimated, estimated, value]).dashes).toEqual([6, 8])
  })
})
