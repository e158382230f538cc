import { describe, expect, it } from 'vitest'
import type { SiteColumns } from '../types.ts'
import { spreadMarks, stepsApart } from './spread.ts'

const layer = (id: string, positions: number[]): SiteColumns => ({
  id,
  mark: 'compound',
  ids: positions.filter((_, at) => at % 2 === 0).map((_, row) => `${id}${row}`),
  names: [],
  positions: Float64Array.from(positions),
  areaRows: new Int32Array(positions.length / 2),
  flags: new Uint8Array(positions.length / 2),
})

describe('stepsApart', () => {
  it('parts two on one spot and leaves the one that is free', () => {
    const homes = [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
      { x: 90, y: 90 },
    ]
    const steps = stepsApart(homes, 12)
    const between = Math.hypot(steps[0]! - steps[2]!, steps[1]! - steps[3]!)
    expect(between).toBeCloseTo(12)
    expect([steps[4], steps[5]]).toEqual([0, 0])
  })
  it('moves none further than a mark is wide, however crowded', () => {
    const homes = Array.from({ length: 60 }, (_, n) => ({ x: n % 3, y: n % 2 }))
    const steps = stepsApart(homes, 12)
    homes.forEach((_, n) => {
      expect(Math.hypot(steps[n * 2]!, steps[n * 2 + 1]!)).toBeLessThanOrEqual(12.001)
    })
  })
})

describe('spreadMarks', () => {
  const all = (columns: SiteColumns) => new Uint8Array(columns.ids.length).fill(1)
  it('steps from far, and stands where it is from near', () => {
    const layers = [layer('c', [121.3, 31.2]), layer('g', [121.3005, 31.2])]
    const [compound, gate] = spreadMarks(layers, all, 11, 12)
    expect(compound!.positions[0]).toBeLessThan(121.3)
    expect(gate!.positions[0]).toBeGreaterThan(121.3005)
    const [near] = spreadMarks(layers, all, 18, 12)
    expect(near!.positions[0]).toBeCloseTo(121.3, 9)
    expect(near!.positions[1]).toBeCloseTo(31.2, 9)
  })
  it('pays no heed to what is not drawn', () => {
    const layers = [layer('c', [121.3, 31.2]), layer('g', [121.3, 31.2])]
    const [compound] = spreadMarks(layers, (one) => new Uint8Array([one.id === 'c' ? 1 : 0]), 11, 12)
    expect(compound!.positions[0]).toBe(121.3)
  })
})
