import { expect, it } from 'vitest'
import { apartSteps } from './apart.ts'
import type { Box, Label, Line } from './label.ts'
import type { Obstacle } from './nudge.ts'
import { placeLabels } from './place.ts'

const measure = (line: Line) => line.text.length * line.size
const whole: Box = { left: 0, top: 0, right: 800, bottom: 600 }

function label(id: string, priority: number, [lon, lat]: [number, number] = [500, 500]): Label {
  const lines: Line[] = [{ text: id, size: 12, weight: 600 }]
  return { id, lon, lat, priority, lines, more: null, color: '', halo: null, anchor: 'centre' }
}

/** The ground of each name that is written, by its letters. */
function written(
  labels: Label[],
  marks: Obstacle[] = [],
  { room = whole, shut = [] }: { room?: Box; shut?: Box[] } = {},
): Map<string, Box> {
  const at = (x: number, y: number) => ({ x, y })
  const steps = apartSteps({ labels, at, marks, room, shut, unit: 1, measure })
  const projected = labels.map((one) => {
    const { x, y } = steps.get(one.id) ?? { x: 0, y: 0 }
    return { label: one, x: one.lon + x, y: one.lat + y }
  })
  const placed = placeLabels(projected, { width: 800, height: 600 }, 1, measure, new Set(), { seams: shut })
  return new Map(
    placed.map(({ label: { id, lines }, x, y }) => {
      const [wide, high] = [Math.max(...lines.map(measure)) / 2, (lines.length * 12 * 1.18) / 2]
      return [id, { left: x - wide, top: y - high, right: x + wide, bottom: y + high }]
    }),
  )
}

const holds = ({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }) =>
  x > left && x < right && y > top && y < bottom
const middle = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })
const ringAround = (x: number, y: number, weight?: number): Obstacle[] =>
  Array.from({ length: 8 }, (_, at) => ({
    x: x + 14 * Math.cos((at * Math.PI) / 4),
    y: y + 14 * Math.sin((at * Math.PI) / 4),
    ...(weight && { weight }),
  }))

it('leaves a name on its point where that is free', () => {
  expect(middle(written([label('重固镇', 100)]).get('重固镇')!)).toEqual({ x: 500, y: 500 })
})

it('has the less important of two names that would touch step aside, so that both are read', () => {
  const all = written([label('重固镇', 100), label('香花桥街道', 120, [500, 508])])
  expect([...all.keys()].sort()).toEqual(['重固镇', '香花桥街道'])
  expect(middle(all.get('香花桥街道')!)).toEqual({ x: 500, y: 508 })
})

it('covers small marks rather than lose a name', () => {
  const marks = Array.from({ length: 9 }, (_, at) => ({ x: 500 + at, y: 490 }))
  const all = written([label('重固镇', 100), label('香花桥街道', 120, [500, 508])], marks)
  expect(all.size).toBe(2)
})

it('steps off the whole ring of a callout, though that is as large as the name', () => {
  const lines: Line[] = ['重固', '35'].map((text) => ({ text, size: 12, weight: 600 }))
  const box = written([{ ...label('重固', 100), lines }], ringAround(500, 500, 9)).get('重固')!
  expect(ringAround(500, 500).filter((point) => holds(box, point))).toEqual([])
})

it('stands on small marks rather than on a callout’s ring, and there rather than out of the picture', () => {
  const small = [...ringAround(440, 500), ...ringAround(560, 500), ...ringAround(500, 545)]
  const heavy = ringAround(500, 500, 9)
  const room = { left: 400, top: 480, right: 600, bottom: 560 }
  const box = written([label('重固镇', 100)], [...small, ...heavy], { room }).get('重固镇')!
  expect(heavy.filter((point) => holds(box, point))).toEqual([])
  expect(box.top).toBeGreaterThanOrEqual(room.top)
})

it('keeps both of two names that a seam drives together', () => {
  const seam = { left: 0, right: 800, top: 490, bottom: 510 }
  const names = [label('盈浦街道', 120, [500, 500]), label('朱家角镇', 100, [500, 520])]
  const all = written(names, [], { shut: [seam] })
  expect([...all.keys()].sort()).toEqual(['朱家角镇', '盈浦街道'])
})

it('does not stand nearer to another place than to its own', () => {
  const marks = Array.from({ length: 15 * 8 }, (_, at) => ({
    x: 430 + 10 * (at % 15),
    y: 450 + 10 * Math.floor(at / 15),
    weight: 40,
  }))
  const all = written([label('重固镇', 100), label('徐泾镇', 120, [500, 560])], marks)
  const { x, y } = middle(all.get('重固镇')!)
  expect(Math.hypot(x - 500, y - 500)).toBeLessThanOrEqual(Math.hypot(x - 500, y - 560))
})

it('has a name that stands in the way of another move, where both are better for it', () => {
  const room = { left: 470, top: 490, right: 530, bottom: 600 }
  const names = [label('白鹤镇', 100, [500, 500]), label('香花桥', 120, [500, 508])]
  const all = written(names, [], { room })
  expect([...all.keys()].sort()).toEqual(['白鹤镇', '香花桥'])
  for (const box of all.values()) expect(box.top).toBeGreaterThanOrEqual(room.top)
})

it('begins anew with a name for which two others would have to move', () => {
  const room = { left: 400, top: 490, right: 526, bottom: 510 }
  const names = [
    label('盈浦镇', 120, [470, 500]),
    label('练塘镇', 110, [432, 500]),
    label('徐泾镇', 100, [510, 500]),
  ]
  const all = written(names, [], { room })
  expect(all.size).toBe(3)
  for (const box of all.values()) {
    expect(box.top).toBeGreaterThanOrEqual(room.top)
    expect(box.bottom).toBeLessThanOrEqual(room.bottom)
    expect(box.right).toBeLessThanOrEqual(room.right)
  }
})
