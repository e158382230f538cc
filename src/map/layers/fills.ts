import type { AreaLevel } from '#src/contract/catalog.ts'
import { StateCode } from '#src/domain/states.ts'
import { classOf } from '../classes.ts'
import type { Geometry, Piece } from '../geometry/geometry.ts'
import { isFilled, type Shown } from '../geometry/level.ts'
import { type MapTokens, mix, type Rgb, type TokenName } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'
import { PATTERN_KINDS, patternAt, patternOf } from './patterns.ts'
import { sheet } from './sheets/sheet-layer.ts'

export type Rgba = [number, number, number, number]
export const CLEAR: Rgba = [0, 0, 0, 0]
/** Of a picture that keeps its own colours. */
export const WHITE: Rgba = [255, 255, 255, 255]

/** How much of its colour an area keeps that is not selected. */
const FAINT = 0.3

/** Colour under the pattern: of the class, or the plain back of a hatch. */
export function groundOf(figures: AreaFigures, level: AreaLevel, row: number, tokens: MapTokens): Rgba {
  const color = plainGround(figures, level, row, tokens)
  return [...(figures.outside?.[row] ? mix(color, tokens.rgb['map-land'], FAINT) : color), 255]
}

function plainGround(figures: AreaFigures, level: AreaLevel, row: number, tokens: MapTokens): Rgb {
  const scale = figures.scales[level]
  const value = figures.values[row] ?? Number.NaN
  const code = figures.states[row] ?? StateCode.missing
  if (patternOf(code) || !scale || !Number.isFinite(value)) return tokens.rgb['hatch-back']
  return tokens.rgb[`ramp-${scale.ramp[classOf(value, scale)] ?? 1}` as TokenName]
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
  const kindOf = (row: number) => {
    const name = figures && drawn(row) && !figures.outside?.[row] ? patternAt(figures, row) : null
    return name ? PATTERN_KINDS[name] : 0
  }
  return sheet<Piece>({
    id: `fill-${level}`,
    data: geometry.pieces[level],
    getPolygon: ({ polygon }) => polygon,
    getFillColor: ({ row }) => (drawn(row) ? groundOf(figures!, level, row, tokens) : CLEAR),
    getPatternKind: ({ row }: Piece) => kindOf(row),
    patternInk: tokens.rgb['hatch-ink'],
    patternUnit: unit,
    patternAnchor: anchorOf(geometry),
    updateTriggers: {
      getFillColor: [
        where,
        figures?.version,
        figures?.values,
        figures?.scales[level],
        figures?.outside,
        tokens,
      ],
      getPatternKind: [where, figures?.version, figures?.states, figures?.hatch, figures?.outside],
    },
  })
}

function anchorOf(geometry: Geometry): [number, number] {
  return geometry.anchors.find((anchor) => anchor !== null) ?? [0, 0]
}
