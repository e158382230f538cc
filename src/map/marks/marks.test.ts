import { describe, expect, it } from 'vitest'
import { MarkShape } from '#src/contract/catalog.ts'
import { heightClass, shareClass } from './draw-prism.ts'
import { MARKS, partsOf } from './shapes.ts'
import { detailOf, lookZoom, markSize } from './size.ts'

describe('marks', () => {
  it('draws every shape of the catalogue, each in its own way', () => {
    const drawings = MarkShape.options.map((shape) => JSON.stringify(MARKS[shape].parts))
    expect(new Set(drawings).size).toBe(MarkShape.options.length)
  })
  it('adds a point to a compound and lifts the arm of a checkpoint', () => {
    expect(partsOf('compound', true)).toHaveLength(partsOf('compound').length + 1)
    expect(partsOf('checkpoint', true)).not.toEqual(partsOf('checkpoint'))
    expect(partsOf('testing', true)).toEqual(partsOf('testing'))
  })
  it('grows with the zoom', () => {
    expect(markSize(9)).toBeLessThan(markSize(13))
    expect(markSize(18)).toBe(markSize(17))
  })
})

it('draws the same picture on a finer screen', () => {
  expect(lookZoom(13.4, 2)).toBeCloseTo(12.4)
  expect(detailOf(900, 12.4, 1440, 900, 1, 'marks')).toBe(detailOf(900, 13.4, 2880, 1800, 2, 'marks'))
})

describe('detailOf', () => {
  const screen = [1180, 668, 1] as const
  it('draws a town in marks, a district in dots, and only numbers where dots run together', () => {
    expect(detailOf(330, 12.6, ...screen, 'dots')).toBe('marks')
    expect(detailOf(2300, 10.3, ...screen, 'marks')).toBe('dots')
    expect(detailOf(60_000, 9.5, ...screen, 'marks')).toBe('numbers')
  })
  it('does not flip where it stands', () => {
    const edge = [...Array(3000).keys()].find((count) => detailOf(count, 11, ...screen, 'dots') === 'dots')!
    expect(detailOf(edge, 11, ...screen, 'marks')).toBe('marks')
  })
})

describe('prisms', () => {
  it('light fully only when all have reopened, and not at all only when none has', () => {
    expect(shareClass(99, 100)).toBeLessThan(8)
    expect(shareClass(100, 100)).toBe(8)
    expect(shareClass(1, 100)).toBe(1)
    expect(shareClass(0, 100)).toBe(0)
    expect(shareClass(3, 0)).toBe(0)
  })
  it('keep their order of height', () => {
    expect(heightClass(100, 100)).toBe(8)
    expect(heightClass(25, 100)).toBe(4)
    expect(heightClass(0, 100)).toBe(1)
  })
})
