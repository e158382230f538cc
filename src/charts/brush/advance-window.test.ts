import { describe, expect, test } from 'vitest'
import { advanceWindow, firstWindow } from './advance-window.ts'

const history = { from: 100, to: 130 }
const play = (start: { from: number; to: number }, how: { loop: boolean; grow: boolean }, steps: number) => {
  const seen = [firstWindow(start, history, how.grow)]
  for (let step = 0; step < steps; step++) {
    const next = advanceWindow(seen.at(-1)!, 3, history, how)
    if (!next) break
    seen.push(next)
  }
  return seen.map(({ from, to }) => `${from}-${to}`)
}

describe('playing days', () => {
  test('moves a window of its length and stops whole at the last day', () => {
    expect(play({ from: 118, to: 124 }, { loop: false, grow: false }, 9)).toEqual([
      '118-124',
      '121-127',
      '124-130',
    ])
  })

  test('begins at the beginning where the window was at the end', () => {
    expect(play({ from: 124, to: 130 }, { loop: false, grow: false }, 1)).toEqual(['100-106', '103-109'])
  })

  test('counts up from the first day when it grows', () => {
    expect(play({ from: 122, to: 130 }, { loop: false, grow: true }, 9)).toEqual([
      '122-122',
      '122-125',
      '122-128',
      '122-130',
    ])
  })

  test('a growing window that begins on the last day grows from the first day there is', () => {
    expect(play({ from: 130, to: 130 }, { loop: false, grow: true }, 2)).toEqual([
      '100-100',
      '100-103',
      '100-106',
    ])
    expect(play({ from: 130, to: 130 }, { loop: true, grow: true }, 1)).toEqual(['100-100', '100-103'])
  })

  test('stops where all days are in the window and it cannot move', () => {
    expect(play({ from: 100, to: 130 }, { loop: true, grow: false }, 3)).toEqual(['100-130'])
  })

  test('goes round when it loops', () => {
    expect(play({ from: 126, to: 129 }, { loop: true, grow: false }, 3)).toEqual([
      '126-129',
      '127-130',
      '100-103',
      '103-106',
    ])
    expect(play({ from: 128, to: 129 }, { loop: true, grow: true }, 2)).toEqual([
      '128-129',
      '128-130',
      '128-128',
    ])
  })
})
