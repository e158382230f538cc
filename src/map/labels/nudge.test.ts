import { describe, expect, it } from 'vitest'
import type { Label, Line } from './label.ts'
import { nudges, type Point } from './nudge.ts'
import { placeLabels } from './place.ts'

const measure = (line: Line) => line.text.length * line.size

function label(id: string, priority: number, [lon, lat]: [number, number] = [500, 500]): Label {
  const lines: Line[] = [{ text: id, size: 12, weight: 600 }]
  return { id, lon, lat, priority, lines, more: null, color: '', halo: null, anchor: 'centre' }
}

const steps = (labels: Label[], marks: Point[], apart = false) =>
  nudges({ labels, at: (x, y) => ({ x, y }), marks, unit: 1, measure, apart })

describe('nudges', () => {
  it('steps aside when a mark lies under the name', () => {
    const step = steps([label('名', 100)], [{ x: 500, y: 498 }]).get('名')!
    expect(Math.hypot(step.x, step.y)).toBeGreaterThan(8)
    expect(Math.hypot(step.x, step.y)).toBeLessThan(20)
  })
  it('stays where it is free', () => {
    expect(steps([label('名', 100)], [{ x: 560, y: 500 }]).size).toBe(0)
  })

  const near = [label('重固镇', 100, [500, 500]), label('香花桥街道', 120, [500, 508])]
  const placed = (apart: boolean) => {
    const found = steps(near, [], apart)
    const projected = near.map((one) => {
      const { x, y } = found.get(one.id) ?? { x: 0, y: 0 }
      return { label: one, x: one.lon + x, y: one.lat + y }
    })
    return placeLabels(projected, { width: 800, height: 600 }, 1, measure).map((one) => one.label.id)
  }
  it('has the less important of two names that would touch step aside, so that both are read', () => {
    expect(placed(false)).toEqual(['香花桥街道'])
    expect(placed(true)).toEqual(['香花桥街道', '重固镇'])
    expect(steps(near, [], true).has('香花桥街道')).toBe(false)
  })
  it('steps off a whole ring on a plate, though it is as large as the name', () => {
    const ring = Array.from({ length: 8 }, (_, at) => ({
      x: 500 + 14 * Math.cos((at * Math.PI) / 4),
      y: 500 + 14 * Math.sin((at * Math.PI) / 4),
    }))
    const lines: Line[] = [
      { text: '重固', size: 14, weight: 700 },
      { text: '35', size: 18, weight: 600 },
    ]
    const { x, y } = steps([{ ...label('重固镇', 100), lines }], ring, true).get('重固镇')!
    const [left, top, right, bottom] = [500 + x - 18, 500 + y - 16, 500 + x + 18, 500 + y + 16]
    expect(ring.filter((at) => at.x > left && at.x < right && at.y > top && at.y < bottom)).toEqual([])
  })
  it('covers a mark rather than lose a name', () => {
    const [x, y] = [500, 490]
    const marks = Array.from({ length: 9 }, (_, at) => ({ x: x + at, y }))
    const found = steps(near, marks, true).get('重固镇')!
    expect(found.y).toBeLessThan(-5)
  })
})
