import { expect, test } from 'vitest'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { pagesOf, uprightBand, uprightRows } from './room-of-panels.ts'

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

const screens = { columns: 2, high: 27 }
const kindsOf = (scene: { left: WallPanel[]; right: WallPanel[] }) => {
  const { left, right } = pagesOf(scene, screens)
  return [left, right].map((side) => side.map(({ kind }) => kind))
}

test('where the screens below a plate have room for both sides, they stand there at once', () => {
  const scene = { left: panels('shares', 'number'), right: panels('ranking') }
  expect(kindsOf(scene)).toEqual([['shares', 'number', 'ranking'], []])
})

test('no screen stays empty while the other page has panels to spare', () => {
  const watched = { left: panels('watch'), right: panels('number', 'keys', 'hotspots') }
  expect(kindsOf(watched)).toEqual([
    ['watch', 'number'],
    ['keys', 'hotspots'],
  ])
  const other = { left: panels('number', 'keys', 'clock', 'hotspots'), right: panels('ranking') }
  expect(kindsOf(other)).toEqual([
    ['number', 'keys', 'clock'],
    ['hotspots', 'ranking'],
  ])
})

test('sides that have a panel for each screen take turns as declared', () => {
  const scene = { left: panels('number', 'number', 'watch'), right: panels('ranking', 'hotspots') }
  expect(kindsOf(scene)).toEqual([
    ['number', 'number', 'watch'],
    ['ranking', 'hotspots'],
  ])
})
