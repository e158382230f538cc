import { describe, expect, it } from 'vitest'
import { alongLines, bordersOf, type Segments, segmentsOf } from './borders.ts'
import type { Piece } from './geometry.ts'
import { pixelsPerDegree } from './level.ts'

type Ring = [number, number][]
const square = (row: number, west: number, south: number): Piece => ({
  row,
  polygon: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
})
const every = () => true
const lengthOf = ({ length, source, target }: Segments) =>
  Array.from({ length }, (_, at) =>
    Math.hypot(target[at * 3]! - source[at * 3]!, target[at * 3 + 1]! - source[at * 3 + 1]!),
  ).reduce((sum, one) => sum + one, 0)

describe('borders', () => {
  it('hold what two areas share once', () => {
    const borders = bordersOf([square(0, 0, 0), square(1, 1, 0)])
    expect(borders.map(({ rows }) => [...rows].sort()).sort()).toEqual([[0], [0, 1], [1]])
    expect(lengthOf(segmentsOf(borders, 18, every))).toBe(7)
  })

  it('close round an area that touches no other, with or without its first corner said again', () => {
    const open: Piece = { row: 0, polygon: [square(0, 0, 0).polygon[0]!.slice(0, -1) as Ring] }
    for (const piece of [square(0, 0, 0), open]) {
      const borders = bordersOf([piece])
      expect(borders).toHaveLength(1)
      expect(lengthOf(segmentsOf(borders, 18, every))).toBe(4)
    }
  })

  it('are picked by the areas beside them', () => {
    const borders = bordersOf([square(0, 0, 0), square(1, 1, 0), square(2, 2, 0)])
    expect(lengthOf(segmentsOf(borders, 18, (row) => row === 1))).toBe(4)
  })

  it('lie at the height that is asked for, and know how far along them each piece is', () => {
    const segments = segmentsOf(bordersOf([square(0, 0, 0), square(1, 3, 0)]), 18, every, -40)
    expect(segments.length).toBe(8)
    const heights = [...segments.source, ...segments.target].filter((_, at) => at % 3 === 2)
    expect(new Set(heights)).toEqual(new Set([-40]))
    const along = alongLines(segments)
    const degree = pixelsPerDegree(0)
    for (const line of [along.slice(0, 8), along.slice(8)]) {
      expect(line[0]).toBe(0)
      // On from where the one before ended, and right round.
      for (const at of [2, 4, 6]) expect(line[at]).toBe(line[at - 1])
      expect(line[7]! / degree).toBeCloseTo(4, 3)
    }
  })

  it('lose from far the corners that nobody could see, and no end', () => {
    const ring: Ring = Array.from({ length: 400 }, (_, at) => {
      const angle = (at / 200) * Math.PI
      return [121 + Math.cos(angle) / 100, 31 + Math.sin(angle) / 100]
    })
    const borders = bordersOf([{ row: 0, polygon: [ring] }])
    const [far, near] = [segmentsOf(borders, 9, every), segmentsOf(borders, 18, every)]
    expect(near.length).toBe(400)
    expect(far.length).toBeLessThan(40)
    expect(lengthOf(far) / lengthOf(near)).toBeGreaterThan(0.9)
  })
})
