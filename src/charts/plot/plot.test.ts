import { describe, expect, it } from 'vitest'
import { toDayNumber } from '#src/domain/days.ts'
import { dayTicks } from './day-ticks.ts'
import { dayUnder, dayX, plotBox } from './plot-box.ts'
import { spreadLabels } from './spread-labels.ts'
import { countScale, shareBarScale, shareScale } from './value-scale.ts'

describe('a value scale', () => {
  it('starts at zero and holds the greatest value', () => {
    for (const greatest of [0, 1, 7, 26, 2838, 21_400]) {
      const scale = countScale(greatest)
      expect(scale.min).toBe(0)
      expect(scale.max).toBeGreaterThan(greatest)
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2)
      expect(scale.ticks.every(Number.isInteger)).toBe(true)
    }
  })

  it('of shares starts at a round share below the least, and ends at one', () => {
    expect(shareScale(0.551, 0.849)).toEqual({ min: 0.5, max: 0.9, ticks: [0.5, 0.6, 0.7, 0.8, 0.9] })
    expect(shareScale(0.01, 1)).toMatchObject({ min: 0, max: 1 })
    expect(shareScale(0.6, 0.6).max).toBeGreaterThan(0.6)
  })

  it('begin at zero where shares are bars, and end at one', () => {
    expect(shareBarScale(0.84)).toEqual({ min: 0, max: 1, ticks: [0, 0.5, 1] })
    expect(shareBarScale(0.02).max).toBeLessThan(0.03)
    expect(shareBarScale(1.2).max).toBeGreaterThanOrEqual(1.2)
  })

  it('seldom changes while a window is dragged', () => {
    const maxima = new Set(Array.from({ length: 30 }, (_, i) => countScale(2000 + i * 10).max))
    expect(maxima.size).toBeLessThanOrEqual(2)
  })
})

describe('day ticks', () => {
  const span = (from: string, to: string) => ({ from: toDayNumber(from), to: toDayNumber(to) })
  const shown = (from: string, to: string) =>
    dayTicks(span(from, to), 254, 50).map(
      ({ day, kind }) => `${new Date(day * 864e5).toISOString().slice(0, 10)} ${kind}`,
    )

  it('are days in a short window, round dates in a longer one, months beyond', () => {
    expect(shown('2022-05-30', '2022-06-02')).toHaveLength(4)
    expect(shown('2022-04-05', '2022-06-03')).toEqual([
      '2022-04-16 day',
      '2022-05-01 day',
      '2022-05-16 day',
      '2022-06-01 day',
    ])
    expect(shown('2020-01-20', '2022-06-03')).toEqual([
      '2020-07-01 year-month',
      '2021-01-01 month',
      '2021-07-01 month',
      '2022-01-01 month',
    ])
  })
})

describe('the plot', () => {
  const box = plotBox(344, 200, 1)
  const span = { from: 100, to: 159 }

  it('finds the day under a pixel that it draws', () => {
    for (const day of [100, 101, 130, 159]) expect(dayUnder(box, span, dayX(box, span, day))).toBe(day)
    expect(dayUnder(box, span, -50)).toBe(100)
    expect(dayUnder(box, span, 999)).toBe(159)
  })
})

describe('end labels', () => {
  it('keep their distance and stay inside', () => {
    expect(spreadLabels([10, 12, 50], 13, 0, 100)).toEqual([10, 23, 50])
    expect(spreadLabels([95, 97, 99], 13, 0, 100)).toEqual([74, 87, 100])
    expect(spreadLabels([50, 10], 13, 0, 100)).toEqual([50, 10])
  })
})
