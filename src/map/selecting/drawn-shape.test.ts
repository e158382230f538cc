import { describe, expect, test } from 'vitest'
import { longestRadiusM, Shape } from '#src/contract/desk/selection.ts'
import { drawnShape, shapeInView } from './drawn-shape.ts'

describe('a circle', () => {
  test('is as large as its way, and no larger than an address keeps', () => {
    expect(
      drawnShape('circle', [
        [121, 31],
        [121, 31.01],
      ]),
    ).toMatchObject({ kind: 'circle', lon: 121, lat: 31 })
    const far = drawnShape('circle', [
      [121, 31],
      [140, 40],
    ])
    expect(far).toMatchObject({ radiusM: longestRadiusM })
    expect(Shape.safeParse(far).success).toBe(true)
  })
})

describe('what is in view', () => {
  const size = () => ({ width: 400, height: 300 })

  test('is a box of a map that lies upright', () => {
    const unproject = (x: number, y: number): [number, number] => [121 + x / 1000, 31 - y / 1000]
    expect(shapeInView({ size, unproject })).toEqual({
      kind: 'box',
      west: 121,
      south: 30.7,
      east: 121.4,
      north: 31,
    })
  })

  test('is all that is seen of a map that is tilted: more of what is far', () => {
    const unproject = (x: number, y: number): [number, number] => [
      121.2 + ((x - 200) / 1000) * (y === 0 ? 2 : 1),
      31 - y / 1000,
    ]
    expect(shapeInView({ size, unproject })).toEqual({
      kind: 'lasso',
      points: [
        [120.8, 31],
        [121.6, 31],
        [121.4, 30.7],
        [121, 30.7],
      ],
    })
  })
})
