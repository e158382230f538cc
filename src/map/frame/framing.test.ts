import { describe, expect, it } from 'vitest'
import type { Box } from '../geometry/geometry.ts'
import { clearPadding } from './framing.ts'

const box: Box = [121, 31, 121.4, 31.4]
const around = { top: 20, right: 20, bottom: 20, left: 20 }
const corner = { width: 280, height: 110 }
const square: [number, number][] = [
  [121, 31],
  [121.4, 31],
  [121.4, 31.4],
  [121, 31.4],
]

describe('clearPadding', () => {
  it('stands beside the panel where the map is wide', () => {
    const found = clearPadding(box, square, { width: 1200, height: 600 }, around, corner)
    expect(found.top).toBe(20)
  })
  it('stands below it where the map is high', () => {
    const found = clearPadding(box, square, { width: 500, height: 620 }, around, corner)
    expect(found.left).toBe(20)
    expect(found.top).toBeGreaterThan(20)
  })
  it('takes all the room where the shape leaves that corner empty', () => {
    const slanted = square.slice(0, 3)
    const found = clearPadding(box, slanted, { width: 600, height: 600 }, around, { width: 160, height: 90 })
    expect(found).toEqual(around)
  })
  it('keeps to what was asked where nothing is in the way', () => {
    expect(clearPadding(box, square, { width: 500, height: 500 }, around, null)).toBe(around)
  })
})
