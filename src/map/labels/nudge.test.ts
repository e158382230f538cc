import { describe, expect, it } from 'vitest'
import type { Label, Line } from './label.ts'
import { nudges, type Obstacle } from './nudge.ts'

const measure = (line: Line) => line.text.length * line.size

function label(id: string, priority: number, [lon, lat]: [number, number] = [500, 500]): Label {
  const lines: Line[] = [{ text: id, size: 12, weight: 600 }]
  return { id, lon, lat, priority, lines, more: null, color: '', halo: null, anchor: 'centre' }
}

const steps = (labels: Label[], marks: Obstacle[]) =>
  nudges({ labels, at: (x, y) => ({ x, y }), marks, unit: 1, measure })

describe('nudges', () => {
  it('steps aside when a mark lies under the name', () => {
    const step = steps([label('名', 100)], [{ x: 500, y: 498 }]).get('名')!
    expect(Math.hypot(step.x, step.y)).toBeGreaterThan(8)
    expect(Math.hypot(step.x, step.y)).toBeLessThan(20)
  })
  it('stays where it is free', () => {
    expect(steps([label('名', 100)], [{ x: 560, y: 500 }]).size).toBe(0)
  })
})
