import { describe, expect, it } from 'vitest'
import { formatMetres, scaleOf } from './scale.ts'

describe('scaleOf', () => {
  it.each([
    [0.052, 80, 1000],
    [0.03, 80, 2000],
    [0.01, 80, 5000],
    [1.7, 80, 20],
  ])('at %f pixels a metre and %i pixels shows %i m', (pixelsPerMetre, most, metres) => {
    const scale = scaleOf(pixelsPerMetre, most)
    expect(scale.metres).toBe(metres)
    expect(scale.pixels).toBeCloseTo(metres * pixelsPerMetre)
    expect(scale.pixels).toBeLessThanOrEqual(most)
  })
  it('is written in the unit people say', () => {
    expect(formatMetres(2000)).toBe('2 km')
    expect(formatMetres(500)).toBe('500 m')
  })
})
