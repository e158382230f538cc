import { describe, expect, it } from 'vitest'
import { piecesOf, seamsOf, sideWidth, spread, stepAside } from './seams.ts'
import { shareOut } from './share-out.ts'

const wall = { columns: 2, rows: 2, bezel: 12, width: 1920, height: 1080, rem: 16 }

describe('seamsOf', () => {
  it('parts a wall where its panels meet, by the gap and what type keeps from it', () => {
    expect(seamsOf(wall)).toEqual({
      upright: [{ from: 946, to: 974 }],
      level: [{ from: 526, to: 554 }],
      tall: false,
      wide: false,
      narrow: false,
      reach: 14,
    })
  })
  it('has one seam less than panels in a row', () => {
    const { upright, level } = seamsOf({ ...wall, columns: 4, rows: 1 })
    expect(upright.map(({ from, to }) => (from + to) / 2)).toEqual([480, 960, 1440])
    expect(level).toEqual([])
  })
})

describe('sideWidth', () => {
  const room = { width: 5120, start: 32, usual: 1400, least: 1150 }
  const of = (columns: number, height = 1440) =>
    sideWidth(seamsOf({ ...wall, columns, rows: 1, width: 5120, height }), room)
  it('ends the sides of a wide wall where a screen does', () => {
    expect(of(3)).toBeCloseTo(5120 / 3 - 14 - 32)
    expect(of(4)).toBe(1280 - 14 - 32)
  })
  it('leaves two panels abreast their room, and takes the second screen where the first is too narrow', () => {
    expect(of(6)).toBeCloseTo(5120 / 3 - 14 - 32)
  })
  it('leaves the sides as they are where only the middle has a seam, or the wall is not wide', () => {
    expect([of(1), of(2), of(4, 2160)]).toEqual([null, null, null])
  })
})

describe('piecesOf', () => {
  const seams = [
    { from: 40, to: 50 },
    { from: 90, to: 95 },
  ]
  it('leaves out the seams', () => {
    expect(piecesOf({ from: 0, to: 100 }, seams)).toEqual([
      { from: 0, to: 40 },
      { from: 50, to: 90 },
      { from: 95, to: 100 },
    ])
  })
  it('begins behind a seam that it would begin on', () => {
    expect(piecesOf({ from: 45, to: 60 }, seams)).toEqual([{ from: 50, to: 60 }])
  })
})

describe('stepAside', () => {
  const seams = [{ from: 40, to: 50 }]
  it.each([
    [{ from: 0, to: 40 }, 0],
    [{ from: 10, to: 42 }, -2],
    [{ from: 48, to: 90 }, 2],
    [{ from: 20, to: 60 }, -20],
  ])('moves %o by %i', (span, step) => {
    expect(stepAside(span, seams, 'shorter')).toBe(step)
  })
  it('moves to the side that is asked for', () => {
    expect(stepAside({ from: 10, to: 42 }, seams, 'right')).toBe(40)
    expect(stepAside({ from: 48, to: 90 }, seams, 'left')).toBe(-50)
  })
})

describe('spread', () => {
  it('gives long pieces more, and everything away', () => {
    const pieces = [
      { from: 0, to: 30 },
      { from: 40, to: 100 },
    ]
    expect(spread(12, pieces)).toEqual([4, 8])
    expect(spread(11, pieces)).toEqual([4, 7])
  })
})

describe('shareOut', () => {
  const pieces = [
    { from: 0, to: 28 },
    { from: 30, to: 52 },
  ]
  it('keeps the order while every piece has room', () => {
    expect(shareOut([10, 10, 10, 10], pieces)).toEqual([0, 0, 1, 1])
  })
  it('changes it where one would be too full', () => {
    expect(shareOut([10, 10, 17, 9], pieces)).toEqual([0, 1, 0, 1])
  })
  it('gives each of many a piece of its own, the long ones to those that need most', () => {
    const six = [pieces[0]!, pieces[0]!, pieces[0]!, pieces[1]!, pieces[1]!, pieces[1]!]
    expect(shareOut([10, 17, 10, 18, 9, 12], six)).toEqual([3, 0, 4, 1, 5, 2])
  })
  it('leaves a piece empty where there is only one thing', () => {
    expect(shareOut([17], pieces)).toEqual([0])
  })
})
