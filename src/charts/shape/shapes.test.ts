import { describe, expect, it } from 'vitest'
import type { DaySeries } from '#src/charts/series.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { barPaths } from './shape-bars.ts'
import { denominatorSteps } from './shape-denominator.ts'
import { namedGap, shapeGaps } from './shape-gaps.ts'
import { areaPath, earlierPath, linePaths } from './shape-line.ts'
import { longestLook } from './shape-looks.ts'
import { shapeStack, slotOn } from './shape-stack.ts'

const { value, zero, missing, estimated, stale, suppressed } = StateCode
const first = toDayNumber('2022-05-30') // a Monday
const series = (values: number[], states: number[]): DaySeries => ({ from: first, values, states })
const span = (days: number) => ({ from: first, to: first + days - 1 })
const x = (day: number) => (day - first) * 10
const y = (v: number) => 100 - v

describe('a line', () => {
  it('is broken where there is no number and never drawn down to zero there', () => {
    const paths = linePaths(series([10, 20, 0, 30, 40], [value, value, missing, value, value]), span(5), x, y)
    expect(paths).toEqual({ solid: 'M0 90L10 80M30 70L40 60', estimated: '', carried: '' })
  })

  it('is as unsure as the less sure of two neighbours', () => {
    const paths = linePaths(
      series([10, 10, 20, 30], [value, value | CARRIED, estimated, value]),
      span(4),
      x,
      y,
    )
    expect(paths.carried).toBe('M0 90L10 90')
    expect(paths.estimated).toBe('M10 90L20 80L30 70')
    expect(paths.solid).toBe('')
  })

  it('shows a day alone between gaps', () => {
    expect(linePaths(series([0, 5, 0], [missing, value, stale]), span(3), x, y).solid).toBe('M10 95h.01')
  })

  it('fills only below what is sure', () => {
    const one = series([10, 10, 10, 10], [value, value, estimated, value])
    expect(areaPath(one, span(4), x, y, 100)).toBe('M0 100L0 90L10 90L10 100ZM30 100L30 90L30 100Z')
  })

  it('looks back without reaching beyond the series', () => {
    const one = series([1, 2, 3], [value, value, value])
    expect(earlierPath(one, span(3), 2, x, y)).toBe('M20 99')
  })
})

describe('bars', () => {
  const days = 14
  const total = series(
    Array.from({ length: days }, (_, i) => (i === 2 ? 0 : 2)),
    Array.from({ length: days }, (_, i) => (i === 2 ? missing : i === 3 ? zero : value)),
  )
  const question = { span: span(days), today: first + 99, dotted: null, width: 254 }

  it('are days while a day has room', () => {
    const shape = shapeStack([total], total, question)
    expect(shape.weekly).toBe(false)
    expect(shape.slots.map((slot) => slot.look).slice(0, 4)).toEqual(['solid', 'solid', 'missing', 'solid'])
    expect(slotOn(shape, first + 2)?.total).toBeNaN()
    expect(shape.greatest).toBe(2)
  })

  it('become weeks that count their missing days', () => {
    const shape = shapeStack([total], total, { ...question, width: 30 })
    expect(shape.slots.map(({ from, to, missingDays }) => [from - first, to - first, missingDays])).toEqual([
      [0, 6, 1],
      [7, 13, 0],
    ])
    expect(shape.slots.map((slot) => slot.total)).toEqual([12, 14])
    expect(slotOn(shape, first + 9)?.from).toBe(first + 7)
  })

  it('keep the running day and estimates apart from what is sure', () => {
    const one = series([1, 1, 1, 0], [value, estimated, value, suppressed])
    const shape = shapeStack([one], one, {
      span: span(4),
      today: first + 2,
      dotted: { series: one, by: 1 },
      width: 254,
    })
    expect(shape.slots.map((slot) => slot.look)).toEqual(['solid', 'estimated', 'running', 'suppressed'])
    expect(shape.slots[1]?.earlier).toBe(1)
    const bars = barPaths(shape, { x, y, unit: 1 })
    expect(bars.keys[0]!.solid.match(/M/g)).toHaveLength(1)
    expect(bars.keys[0]!.estimated.match(/M/g)).toHaveLength(1)
    expect(bars.keys[0]!.running.match(/M/g)).toHaveLength(1)
    expect(bars.suppressed).not.toBe('')
  })

  it('stack on their keys what was reported without a split', () => {
    const total = series([5, 7, 9], [value, value, missing])
    const key = series([0, 4, 0], [missing, value, missing])
    const shape = shapeStack([key], total, { ...question, span: span(3) })
    expect(shape.hasRest).toBe(true)
    expect(shape.slots.map(({ parts }) => parts)).toEqual([
      [Number.NaN, 5],
      [4, 3],
      [Number.NaN, 0],
    ])
    const bars = barPaths(shape, { x, y, unit: 1 })
    expect(bars.keys.map(({ solid }) => solid.match(/M/g)?.length)).toEqual([1, 2])
    expect(shapeStack([total], total, { ...question, span: span(3) }).hasRest).toBe(false)
  })

  it('stand a reported zero on the axis and draw nothing for a missing day', () => {
    const one = series([0, 0], [zero, missing])
    const bars = barPaths(
      shapeStack([one], one, { span: span(2), today: first + 9, dotted: null, width: 254 }),
      { x, y, unit: 1 },
    )
    expect(bars.zero).toBe('M1 99h8')
    expect(bars.keys[0]).toEqual({ solid: '', estimated: '', running: '' })
  })
})

describe('gaps', () => {
  it('are runs by their reason; the running day is not late yet', () => {
    const one = series([0, 0, 0, 1, 0], [missing, missing, stale, value, missing])
    const gaps = shapeGaps(one, span(5), first + 4)
    expect(gaps).toEqual([
      { from: first, to: first + 1, state: 'missing' },
      { from: first + 2, to: first + 2, state: 'stale' },
    ])
    expect(namedGap(gaps, 'stale')?.from).toBe(first + 2)
    expect(namedGap(gaps, 'suppressed')).toBeUndefined()
  })

  it('name the longest carried stretch, of equals the last', () => {
    const c = value | CARRIED
    const one = series([1, 1, 1, 1], [c, value, c, value])
    expect(longestLook(one, span(4), 'carried')).toEqual({ from: first + 2, to: first + 2 })
    expect(longestLook(one, span(4), 'estimated')).toBeNull()
  })
})

it('marks the greatest steps of a denominator and passes over drift and gaps', () => {
  const one = series([1000, 1001, 0, 1100, 1040, 1300], [value, value, missing, value, value, value])
  expect(denominatorSteps(one, span(6))).toEqual([
    { day: first + 3, difference: 99 },
    { day: first + 5, difference: 260 },
  ])
})
