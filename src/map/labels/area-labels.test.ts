import { describe, expect, it } from 'vitest'
import { CARRIED, StateCode } from '#src/domain/states.ts'
import { mapAreaAt } from '#tests/doubles/areas.ts'
import { buildGeometry } from '../geometry/geometry.ts'
import { makeTokens } from '../tokens.ts'
import { areaLabels, figureOf } from './area-labels.ts'

const words = { suppressed: '<5' }
const figures = (value: number, state: number) => ({
  values: [value],
  states: [state],
  version: 1,
  scales: {},
  format: (share: number) => `${Math.round(share * 100)}%`,
})

describe('figureOf', () => {
  it.each([
    [0.84, StateCode.value, '84%'],
    [0.84, StateCode.value | CARRIED, '84%'],
    [0, StateCode.zero, '0%'],
    [0.69, StateCode.estimated, '≈69%'],
    [0.82, StateCode.stale, '◷ 82%'],
    [Number.NaN, StateCode.missing, '—'],
    [Number.NaN, StateCode.notExpected, '·'],
    [Number.NaN, StateCode.suppressed, '<5'],
  ])('writes %f in state %i as %s', (value, state, text) => {
    expect(figureOf(figures(value, state), 0, words)).toBe(text)
  })
})

describe('areaLabels of a plate', () => {
  const square = (west: number): [number, number][][][] => [
    [
      [
        [west, 31],
        [west + 0.1, 31],
        [west + 0.1, 31.1],
        [west, 31],
      ],
    ],
  ]
  const areas = [mapAreaAt('c'), mapAreaAt('c/d'), mapAreaAt('c/d/t'), mapAreaAt('c/d/t/m'), mapAreaAt('c/e')]
  const outlines = { d: square(121), t: square(121), m: square(121), e: square(122) }
  const given = {
    geometry: buildGeometry(areas, outlines),
    shown: { fill: 'committee', label: 'town', scope: 'c/d' } as const,
    figures: { ...figures(0.84, StateCode.value), values: areas.map(() => 0.84), states: areas.map(() => 0) },
    selected: 'd',
    zoom: 11,
    unit: 1,
    theme: 'dark' as const,
    locale: 'zh' as const,
    words,
    tokens: makeTokens(() => ''),
    moreOf: () => null,
    surroundings: new Map<number, [number, number]>(),
  }
  const linesAt = (plateScale: number) =>
    areaLabels({ ...given, plateScale }).map(({ id, lines }) => ({ id, lines }))

  it('writes a name, and a figure with a smaller unit, as large as a wall needs', () => {
    const [town] = linesAt(1)
    expect(town).toMatchObject({
      id: 't',
      lines: [
        { text: 't', size: 17 },
        { text: '84', size: 25, tail: { text: '%', size: 15 } },
      ],
    })
    expect(linesAt(2)[0]!.lines[0]!.size).toBe(34)
  })
  it('writes smaller where areas stand close to each other, so that more of them are named', () => {
    const [town] = areaLabels({ ...given, plateScale: 1, zoom: 9 })
    expect(town!.lines).toMatchObject([
      { text: 't', size: 14 },
      { text: '84', size: 18, tail: { text: '%', size: 12 } },
    ])
  })
  it('writes as small as can be read where they stand closer still', () => {
    const [town] = areaLabels({ ...given, plateScale: 1, zoom: 8 })
    expect(town!.lines).toMatchObject([
      { text: 't', size: 12.5 },
      { text: '84', size: 16, tail: { text: '%', size: 12 } },
    ])
  })
  it('writes nothing too small to be read from afar', () => {
    const sizes = linesAt(0.1).flatMap(({ lines }) =>
      lines.flatMap(({ size, tail }) => [size, tail?.size ?? size]),
    )
    expect(Math.min(...sizes)).toBe(12)
  })
  it('names a neighbour only where some of it is seen', () => {
    expect(linesAt(1).map(({ id }) => id)).toEqual(['t'])
    const surroundings = new Map<number, [number, number]>([[4, [122.01, 31.02]]])
    const seen = areaLabels({ ...given, plateScale: 1, surroundings })
    expect(seen.find(({ id }) => id === 'e')).toMatchObject({ lon: 122.01, lat: 31.02 })
  })
})
