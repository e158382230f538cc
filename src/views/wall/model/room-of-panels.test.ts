import { expect, test } from 'vitest'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { uprightBand, uprightRows } from './room-of-panels.ts'

const panels = (...kinds: WallPanel['kind'][]) => kinds.map((kind) => ({ kind }) as WallPanel)
const number = 12.5
const watch = 17.6

test('of two panels abreast the higher says how high their row is, and an odd one has a row of its own', () => {
  expect(uprightRows(panels('number', 'number', 'watch', 'capacity'))).toEqual([number, watch])
  expect(uprightRows(panels('capacity', 'number', 'number'))).toEqual([number, number])
  expect(uprightRows([])).toEqual([])
})

test('an upright wall gives its panels what the fuller of the two sides needs', () => {
  const full = panels('number', 'number', 'watch', 'capacity')
  const band = uprightBand({ left: full, right: panels('number') })
  expect(band).toBeGreaterThan(number + watch)
  expect(uprightBand({ left: panels('number'), right: full })).toBe(band)
})

test('few panels do not shrink and many do not push out the plate', () => {
  const few = uprightBand({ left: panels('number'), right: [] })
  const many = uprightBand({ left: panels('watch', 'watch', 'watch', 'watch', 'watch'), right: [] })
  expect(few).toBe(26)
  expect(many).toBe(33)
})
