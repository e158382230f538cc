import { FillStyleExtension, type FillStyleExtensionProps } from '@deck.gl/extensions'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { classOf } from '../classes.ts'
import type { Geometry, Piece } from '../engine/geometry.ts'
import { isFilled, type Shown } from '../engine/level.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'

export type Rgba = [number, number, number, number]
const CLEAR: Rgba = [0, 0, 0, 0]

/** Line patterns of the states, in pixels of the look; never a colour alone tells a state. */
const PATTERNS = {
  missing: { type: 'hatch', angle: 45, strokeWidth: 1.6, gap: 4.4 },
  suppressed: { type: 'cross-hatch', angles: [45, 135], strokeWidth: 1.3, gap: 4.2 },
  stale: { type: 'hatch', angle: 0, strokeWidth: 1.2, gap: 2.8 },
  'not-expected': { type: 'dots', radius: 0.9, gap: 3.4 },
} as const
export type PatternName = keyof typeof PATTERNS

const extension = new FillStyleExtension({ proceduralPattern: true })

/** The pattern of a state, or null where a class colour stands for the value. */
export function patternOf(code: number): PatternName | null {
  const state = bare(code)
  if (state === StateCode.missing) return 'missing'
  if (state === StateCode.suppressed) return 'suppressed'
  if (state === StateCode.stale) return 'stale'
  if (state === StateCode.notExpected) return 'not-expected'
  return null
}

/** Colour under the pattern: of the class, or the plain back of a hatch. */
export function groundOf(figures: AreaFigures, level: AreaLevel, row: number, tokens: MapTokens): Rgba {
  const scale = figures.scales[level]
  const value = figures.values[row] ?? Number.NaN
  const code = figures.states[row] ?? StateCode.missing
  if (patternOf(code) || !scale || !Number.isFinite(value)) return [...tokens.rgb['hatch-back'], 255]
  return [...tokens.rgb[`ramp-${scale.ramp[classOf(value, scale)] ?? 1}` as TokenName], 255]
}

interface Given {
  geometry: Geometry
  shown: Shown
  figures: AreaFigures | null
  tokens: MapTokens
  /** Device-independent size of one pixel of the look. */
  unit: number
}

/** One layer a level; a change of figures refills two small buffers and leaves the shapes alone. */
export function fillLayer(level: AreaLevel, { geometry, shown, figures, tokens, unit }: Given) {
  const where = `${shown.fill} ${shown.scope}`
  const drawn = (row: number) => figures !== null && isFilled(geometry, shown, row)
  return new SolidPolygonLayer<Piece, FillStyleExtensionProps<Piece>>({
    id: `fill-${level}`,
    data: geometry.pieces[level],
    getPolygon: ({ polygon }) => polygon,
    getFillColor: ({ row }) =>
      drawn(row) && patternAt(figures!, row) ? [...tokens.rgb['hatch-ink'], 255] : CLEAR,
    extensions: [extension],
    fillPatternSizeUnits: 'pixels',
    fillPatternMapping: PATTERNS,
    getFillPattern: ({ row }: Piece) => (drawn(row) && patternAt(figures!, row)) || 'none',
    getFillPatternScale: unit,
    getFillPatternBackgroundColor: ({ row }: Piece) =>
      drawn(row) ? groundOf(figures!, level, row, tokens) : CLEAR,
    updateTriggers: {
      getFillColor: [where, figures?.version, tokens],
      getFillPattern: [where, figures?.version],
      getFillPatternBackgroundColor: [where, figures?.version, figures?.scales[level], tokens],
    },
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
  })
}

function patternAt(figures: AreaFigures, row: number): PatternName | null {
  return patternOf(figures.states[row] ?? StateCode.missing)
}
