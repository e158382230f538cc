import { describe, expect, it } from 'vitest'
import type { Label, Line } from './label.ts'
import { placeLabels } from './place.ts'

const measure = (line: Line) => line.text.length * line.size
const size = { width: 800, height: 600 }

function label(id: string, priority: number, more: Line | null = null): Label {
  const lines: Line[] = [{ text: id, size: 12, weight: 600 }]
  return { id, lon: 0, lat: 0, priority, lines, more, color: '', halo: null, anchor: 'centre' }
}

describe('placeLabels', () => {
  it('gives a contested place to the more important label', () => {
    const placed = placeLabels(
      [
        { label: label('少', 1), x: 100, y: 100 },
        { label: label('多', 9), x: 104, y: 104 },
        { label: label('远', 1), x: 400, y: 100 },
      ],
      size,
      1,
      measure,
    )
    expect(placed.map((one) => one.label.id)).toEqual(['多', '远'])
  })
  it('prefers every name to any count', () => {
    const more: Line = { text: '94 处', size: 11, weight: 400 }
    const placed = placeLabels(
      [
        { label: label('上', 9, more), x: 100, y: 100 },
        { label: label('下', 1, more), x: 100, y: 122 },
      ],
      size,
      1,
      measure,
    )
    expect(placed.map((one) => [one.label.id, one.more])).toEqual([
      ['上', false],
      ['下', true],
    ])
  })
  it('leaves the one that stood before when both are as important', () => {
    const two = [
      { label: label('甲', 1), x: 100, y: 100 },
      { label: label('乙', 1), x: 104, y: 100 },
    ]
    expect(placeLabels(two, size, 1, measure, new Set(['乙'])).map((one) => one.label.id)).toEqual(['乙'])
  })
  it('asks for more room where everything is larger', () => {
    const two = [
      { label: label('甲', 2), x: 100, y: 100 },
      { label: label('乙', 1), x: 100, y: 120 },
    ]
    expect(placeLabels(two, size, 1, measure)).toHaveLength(2)
    expect(placeLabels(two, size, 2, measure)).toHaveLength(1)
  })
  it('steps to the nearer side of a gap between two screens, and to the other one where that is taken', () => {
    const seams = [{ left: 200, right: 210, top: -1e5, bottom: 1e5 }]
    const place = (...labels: { label: Label; x: number; y: number }[]) =>
      placeLabels(labels, size, 1, measure, new Set(), { seams }).map(({ label, x }) => [label.id, x])
    const own = { label: label('镇', 9), x: 203, y: 100 }
    expect(place(own)).toEqual([['镇', 192]])
    expect(place({ label: label('先', 10), x: 190, y: 100 }, own)).toEqual([
      ['先', 190],
      ['镇', 218],
    ])
  })
  it('leaves out what is off the screen', () => {
    expect(placeLabels([{ label: label('外', 1), x: 2000, y: 100 }], size, 1, measure)).toEqual([])
  })
})
