import { expect, test, vi } from 'vitest'
import type { Pen } from '#src/map/picture/pen.ts'
import type { MapTokens } from '#src/map/tokens.ts'
import { CalloutPainter } from './callout-painter.ts'
import type { Spoken } from './draw-callouts.ts'

const room = { left: 480, top: 90, right: 1440, bottom: 860 }
const look = { tokens: { css: {} } as MapTokens, unit: 1, measure: () => 120 }
const spokenOf = (...places: [name: string, x: number, y: number][]) =>
  places.map(([place, x, y]): Spoken => {
    const callout = { place, level: 'warning', title: place, detail: 'since Tuesday' } as const
    return { callout, at: { x, y }, mark: null }
  })

/** A painter, and how much of the lit shape it had to look at. */
function open() {
  const painter = new CalloutPainter()
  const isLit = vi.fn((x: number, y: number) => x > 760 && x < 1160 && y > 300 && y < 640)
  const place = (spoken: readonly Spoken[]) => {
    isLit.mockClear()
    const { taken } = painter.place({ spoken, room, taken: [], isLit, look })
    return { taken, looked: isLit.mock.calls.length }
  }
  return place
}

const today = spokenOf(['west gate', 800, 340], ['east gate', 1100, 340])

test('the callouts of a scene that comes back stand where they stood, and nothing is worked out again', () => {
  const place = open()
  const first = place(today)
  expect(first.taken).toHaveLength(2)
  expect(first.looked).toBeGreaterThan(0)
  place(spokenOf(['north gate', 960, 310]))
  expect(place(today)).toEqual({ taken: first.taken, looked: 0 })
})

test('a place that has moved is placed anew', () => {
  const place = open()
  const first = place(today)
  const moved = place(spokenOf(['west gate', 800, 600], ['east gate', 1100, 340]))
  expect(moved.taken).not.toEqual(first.taken)
  expect(moved.looked).toBeGreaterThan(0)
})

test('a wall that shows others for a month keeps no more than a round of them', () => {
  const place = open()
  place(today)
  for (let other = 0; other < 20; other++) place(spokenOf([`gate ${other}`, 900 + other, 500]))
  expect(place(today).looked).toBeGreaterThan(0)
})

test('leaders and rings lie behind the names of areas, the boxes above them', () => {
  vi.stubGlobal('Path2D', class {})
  const drawn = new CalloutPainter().place({ spoken: today, room, taken: [], isLit: () => false, look })
  const callsOf = (draw: (pen: Pen) => void) => {
    const calls: string[] = []
    const told = { get: (_: object, name: string) => () => void calls.push(name), set: () => true }
    draw(new Proxy({}, told) as Pen)
    return calls
  }
  const [behind, above] = [callsOf(drawn.drawBehind), callsOf(drawn.draw)]
  expect(behind.filter((name) => name === 'arc').length).toBeGreaterThanOrEqual(2)
  expect(behind).not.toContain('fillText')
  expect(above.filter((name) => name === 'fillText')).toHaveLength(4)
  vi.unstubAllGlobals()
})
