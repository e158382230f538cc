import { describe, expect, it } from 'vitest'
import { bordersOf, type Segments, segmentsOf } from './borders.ts'
import type { Piece } from './geometry.ts'

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
    Math.hypot(target[at * 2]! - source[at * 2]!, target[at * 2 + 1]! - source[at * 2 + 1]!),
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
