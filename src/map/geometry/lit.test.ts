import { expect, test } from 'vitest'
import type { PlateShape } from '../frame/plate.ts'
import { litOn } from './lit.ts'

const project = (lon: number, lat: number) => ({ x: lon * 100, y: -lat * 100 })

function shape(...rings: [number, number][][]): PlateShape {
  return { pieces: rings.map((ring, row) => ({ row, polygon: [ring] })), edges: [] } as unknown as PlateShape
}

/** A circle of many corners. */
const round = (lon: number, lat: number, radius: number) =>
  Array.from({ length: 720 }, (_, at): [number, number] => {
    const angle = (at / 720) * 2 * Math.PI
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)]
  })

test('a place of the screen is lit where a piece of the plate lies, to a few pixels', () => {
  const lit = litOn(shape(round(3, -3, 1), round(8, -3, 1)), project)
  for (let angle = 0.1; angle < 2 * Math.PI; angle += 0.3) {
    const at = (middle: number, radius: number) =>
      lit(middle + radius * Math.cos(angle), 300 + radius * Math.sin(angle))
    for (const middle of [300, 800]) {
      expect(at(middle, 96)).toBe(true)
      expect(at(middle, 104)).toBe(false)
    }
  }
})

test('nothing is lit where there is no plate', () => {
  expect(litOn(null, project)(0, 0)).toBe(false)
})
