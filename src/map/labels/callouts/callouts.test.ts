import { describe, expect, it } from 'vitest'
import type { MapCallout } from '#src/map/types.ts'
import type { Box } from '../label.ts'
import { byLevel, type PlacedCallout, placeCallouts, type Wanted } from './callouts.ts'

const room: Box = { left: 480, top: 90, right: 1440, bottom: 860 }
/** A lit square in the middle of the room. */
const isLit = (x: number, y: number) => x > 760 && x < 1160 && y > 300 && y < 640
const want = (id: string, x: number, y: number): Wanted => ({
  id,
  at: { x, y },
  ring: 15,
  width: 200,
  height: 56,
})
const place = (wanted: Wanted[], more: Partial<Parameters<typeof placeCallouts>[0]> = {}) =>
  placeCallouts({ wanted, room, taken: [], isLit, unit: 1, ...more })

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
const inside = ({ left, top, right, bottom }: Box) =>
  left >= room.left && top >= room.top && right <= room.right && bottom <= room.bottom
const isDark = ({ left, top, right, bottom }: Box) =>
  [left, right].every((x) => [top, bottom].every((y) => !isLit(x, y)))

function cross(a: PlacedCallout, b: PlacedCallout): boolean {
  const [p, q] = [a.leader[0]!, a.leader[1]!]
  const [r, s] = [b.leader[0]!, b.leader[1]!]
  const side = (u: typeof p, v: typeof p, w: typeof p) =>
    Math.sign((v.x - u.x) * (w.y - u.y) - (v.y - u.y) * (w.x - u.x))
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)
}

describe('placeCallouts', () => {
  const four = [want('a', 800, 340), want('b', 1100, 340), want('c', 820, 600), want('d', 1110, 610)]

  it('puts boxes inside the room, beside the lit shape and off each other, with leaders that do not cross', () => {
    const placed = place(four)
    expect(placed.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    placed.forEach((one, index) => {
      expect(inside(one.box)).toBe(true)
      expect(isDark(one.box)).toBe(true)
      for (const other of placed.slice(index + 1)) {
        expect(apart(one.box, other.box)).toBe(true)
        expect(cross(one, other)).toBe(false)
      }
    })
  })
  it('leads from the ring to the edge of the box', () => {
    const [one] = place([want('a', 800, 340)])
    const [start, , end] = one!.leader
    expect(Math.hypot(start!.x - 800, start!.y - 340)).toBeCloseTo(15)
    const { left, top, right, bottom } = one!.box
    expect([left, right].includes(end!.x) || [top, bottom].includes(end!.y)).toBe(true)
  })
  it('keeps off names and the panel in the corner', () => {
    const taken: Box[] = [
      { left: 0, top: 0, right: 840, bottom: 290 },
      { left: 600, top: 320, right: 750, bottom: 380 },
    ]
    for (const { box } of place(four, { taken })) {
      for (const name of taken) expect(apart(box, name)).toBe(true)
    }
  })
  it('shows as many as find room, the first first', () => {
    const small: Box = { left: 480, top: 90, right: 700, bottom: 290 }
    const wanted = [want('a', 1000, 400), want('b', 1010, 500), want('c', 1020, 600), want('d', 990, 450)]
    const placed = place(wanted, { room: small }).map(({ id }) => id)
    expect(placed.length).toBeLessThan(4)
    expect(placed).toEqual(['a', 'b', 'c', 'd'].slice(0, placed.length))
    expect(place(wanted, { room: { ...small, right: 600 } })).toEqual([])
  })
  it('leaves out what could only be led to over several names', () => {
    const aside: Box = { left: 480, top: 90, right: 700, bottom: 860 }
    const names = [720, 800, 880].map((left) => ({ left, right: left + 50, top: 0, bottom: 900 }))
    const wanted = [want('a', 1000, 470)]
    expect(place(wanted, { room: aside, taken: names.slice(0, 1) })).toHaveLength(1)
    expect(place(wanted, { room: aside, taken: names })).toEqual([])
  })
  it('has the first go aside where it would leave the second nothing but the lit shape', () => {
    const strip: Box = { left: 0, top: 0, right: 430, bottom: 300 }
    const below = (_: number, y: number) => y > 100
    const placed = place([want('a', 215, 130), want('b', 425, 130)], { room: strip, isLit: below })
    expect(placed.map(({ id, box }) => [id, box.bottom < 100])).toEqual([
      ['a', true],
      ['b', true],
    ])
  })
  it('leaves a box where it was while that is nearly as good', () => {
    const [first] = place([want('a', 800, 340)])
    const moved = { x: first!.box.left - 50, y: first!.box.top - 20 }
    const [again] = place([want('a', 800, 340)], { before: new Map([['a', moved]]) })
    expect(again!.box).toMatchObject({ left: moved.x, top: moved.y })
  })
  it('makes the same picture on a screen twice as fine', () => {
    const twice = (box: Box): Box => ({
      left: box.left * 2,
      top: box.top * 2,
      right: box.right * 2,
      bottom: box.bottom * 2,
    })
    const large = four.map(({ id, at }) => ({
      ...want(id, at.x * 2, at.y * 2),
      ring: 30,
      width: 400,
      height: 112,
    }))
    const placed = place(large, { room: twice(room), isLit: (x, y) => isLit(x / 2, y / 2), unit: 2 })
    expect(placed.map(({ box }) => box)).toEqual(place(four).map(({ box }) => twice(box)))
  })
})

describe('byLevel', () => {
  it('puts the worst level first and keeps the given order inside one', () => {
    const callout = (place: string, level: MapCallout['level']): MapCallout => ({
      place,
      level,
      title: '',
      detail: '',
    })
    const given = [
      callout('n', 'notice'),
      callout('s1', 'serious'),
      callout('c', 'critical'),
      callout('s2', 'serious'),
    ]
    expect(byLevel(given).map(({ place: id }) => id)).toEqual(['c', 's1', 's2', 'n'])
  })
})
