import { describe, expect, it } from 'vitest'
import { mapAreaAt } from '#tests/doubles/areas.ts'
import { areaAt, siteAt } from '../engine/hit.ts'
import type { MapArea } from '../types.ts'
import { buildGeometry } from './geometry.ts'
import { isFilled, shownLevels } from './level.ts'
import { nextArea } from './next-area.ts'

const square = (west: number, south: number, side: number) => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ] as [number, number][],
  ],
]

/** A city of two districts; the first has a 2 × 2 of towns, and the first town a 2 × 2 of committees. */
function town() {
  const areas: MapArea[] = []
  const outlines: Record<string, ReturnType<typeof square>> = {}
  const add = (path: string, level: MapArea['level'], west: number, south: number, side: number) => {
    const area = mapAreaAt(path, level)
    areas.push(area)
    outlines[area.code] = square(west, south, side)
  }
  add('c', 'city', 121, 31, 0.8)
  add('c/d1', 'district', 121, 31, 0.4)
  for (const n of [0, 1, 2, 3]) add(`c/d1/t${n}`, 'town', 121 + (n % 2) * 0.2, 31 + (n >> 1) * 0.2, 0.2)
  for (const n of [0, 1, 2, 3])
    add(`c/d1/t0/m${n}`, 'committee', 121 + (n % 2) * 0.1, 31 + (n >> 1) * 0.1, 0.1)
  add('c/d2', 'district', 121.4, 31, 0.4)
  return buildGeometry(areas, outlines)
}

describe('shownLevels', () => {
  const geometry = town()
  it('fills districts from far, towns from the middle, committees from near', () => {
    expect(shownLevels(geometry, null, 4.8).fill).toBe('district')
    expect(shownLevels(geometry, null, 5.4).fill).toBe('town')
    expect(shownLevels(geometry, null, 7).fill).toBe('committee')
  })
  it('never fills the chosen area itself while its parts are known', () => {
    expect(shownLevels(geometry, 'd1', 3)).toMatchObject({ fill: 'town', scope: 'c/d1' })
    expect(shownLevels(geometry, 't0', 3)).toMatchObject({ fill: 'committee', scope: 'c/d1/t0' })
  })
  it('keeps the surroundings of a chosen area without parts', () => {
    expect(shownLevels(geometry, 'm2', 12).scope).toBe('c/d1/t0')
    expect(shownLevels(geometry, 't3', 12)).toMatchObject({ scope: 'c/d1' })
  })
  it('fills an area itself where its parts have no outlines', () => {
    const shown = shownLevels(geometry, 'd1', 12)
    const filled = geometry.areas.filter((_, row) => isFilled(geometry, shown, row)).map(({ code }) => code)
    expect(filled).toEqual(['t1', 't2', 't3', 'm0', 'm1', 'm2', 'm3'])
  })
  it('names a coarser level than it fills while names do not fit', () => {
    expect(shownLevels(geometry, 'd1', 7.4)).toMatchObject({ fill: 'committee', label: 'town' })
  })
  it('asks for more pixels where everything is drawn larger', () => {
    expect(shownLevels(geometry, null, 5.4, 2).fill).toBe('district')
  })
})

describe('areaAt', () => {
  const geometry = town()
  it('finds the filled area inside the scope and a neighbour outside it', () => {
    const shown = shownLevels(geometry, 't0', 12)
    expect(areaAt(geometry, shown, 121.15, 31.05)).toBe('m1')
    expect(areaAt(geometry, shown, 121.25, 31.25)).toBe('t3')
    expect(areaAt(geometry, shown, 121.5, 31.1)).toBe('d2')
    expect(areaAt(geometry, shown, 120, 31.1)).toBeNull()
  })
})

describe('siteAt', () => {
  const layer = {
    id: 'compound',
    mark: 'compound' as const,
    ids: ['a', 'b'],
    names: ['a', 'b'],
    positions: Float64Array.from([121, 31, 121.001, 31]),
    areaRows: Int32Array.from([0, 0]),
    flags: new Uint8Array(2),
  }
  const mask = Uint8Array.from([1, 1])
  it('takes the nearest within reach', () => {
    expect(siteAt([layer], () => mask, 121.0008, 31, 0.01)?.row).toBe(1)
    expect(siteAt([layer], () => mask, 121.1, 31, 0.01)).toBeNull()
  })
  it('cannot point at a site outside the scope', () => {
    expect(siteAt([layer], () => Uint8Array.from([1, 0]), 121.0008, 31, 0.01)?.row).toBe(0)
  })
})

describe('nextArea', () => {
  const geometry = town()
  const shown = shownLevels(geometry, 't0', 12)
  const codeOf = (row: number | null) => (row === null ? null : geometry.areas[row]!.code)
  it('walks the filled areas in view and comes round', () => {
    const view: [number, number, number, number] = [121, 31, 121.2, 31.09]
    expect(codeOf(nextArea(geometry, shown, view, null, 1))).toBe('m0')
    expect(codeOf(nextArea(geometry, shown, view, 'm0', 1))).toBe('m1')
    expect(codeOf(nextArea(geometry, shown, view, 'm1', 1))).toBe('m0')
    expect(codeOf(nextArea(geometry, shown, view, 'm0', -1))).toBe('m1')
  })
  it('has nowhere to go on an empty view', () => {
    expect(nextArea(geometry, shown, [0, 0, 1, 1], null, 1)).toBeNull()
  })
})
