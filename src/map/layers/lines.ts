import { LineLayer, PathLayer } from '@deck.gl/layers'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { isMany } from '../estimated.ts'
import { alongLines, bordersOf, type Segments, segmentsOf } from '../geometry/borders.ts'
import type { Geometry, Piece } from '../geometry/geometry.ts'
import { isFilled, isInside, type Shown } from '../geometry/level.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'
import { LineDashesExtension, type LineDashesProps } from './line-dashes.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const
const extensions = [new LineDashesExtension()]

interface Ring {
  row: number
  path: [number, number][]
}

const kept = new WeakMap<Piece[], Ring[]>()

function ringsOf(pieces: Piece[]): Ring[] {
  let rings = kept.get(pieces)
  if (!rings) {
    rings = pieces.flatMap(({ row, polygon }) => polygon.map((path) => ({ row, path })))
    kept.set(pieces, rings)
  }
  return rings
}

interface Line {
  id: string
  data: Ring[]
  color: TokenName
  alpha?: number
  /** Pixels of the look. */
  width: number
}

function line({ id, data, color, alpha = 255, width }: Line, tokens: MapTokens, unit: number) {
  return new PathLayer<Ring>({
    id,
    data,
    getPath: ({ path }) => path,
    getColor: [...tokens.rgb[color], alpha],
    getWidth: width * unit,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
    parameters: FLAT,
  })
}

interface Hairlines {
  id: string
  segments: Segments
  color: TokenName
  /** Pixels of the look. */
  width: number
  /** So many widths of ink, then of gap. */
  dash?: readonly [ink: number, gap: number]
}

/** Without joints: at these widths nobody could see them, and they cost a machine without a graphics card most of its frame. */
export function hairlines({ id, segments, color, width, dash }: Hairlines, tokens: MapTokens, unit: number) {
  const { length, source, target } = segments
  const pixels = width * unit
  return new LineLayer<unknown, LineDashesProps<unknown>>({
    id,
    data: {
      length,
      attributes: {
        getSourcePosition: { value: source, size: 3 },
        getTargetPosition: { value: target, size: 3 },
        ...(dash && { getAlong: { value: alongLines(segments), size: 2 } }),
      },
    },
    getColor: [...tokens.rgb[color], 255],
    getWidth: pixels,
    widthUnits: 'pixels',
    extensions,
    ...(dash && { dashes: [dash[0] * pixels, dash[1] * pixels] as const }),
    parameters: FLAT,
  })
}

/** Hairlines round the filled areas of one level. */
export function cellLines(
  geometry: Geometry,
  shown: Shown,
  level: AreaLevel,
  zoom: number,
  tokens: MapTokens,
  unit: number,
  thinnest = 0.5,
) {
  const segments = segmentsOf(bordersOf(geometry.pieces[level]), zoom, (row) =>
    isFilled(geometry, shown, row),
  )
  // Cells too small to be named are a mosaic: their lines give way to the heavier ones above.
  const width = level === shown.label ? 0.9 : thinnest
  return hairlines({ id: `line-${level}`, segments, color: 'map-cell-line', width }, tokens, unit)
}

/** Heavier outline of the level above what is filled, inside the scope. */
export function parentLines(
  geometry: Geometry,
  shown: Shown,
  level: AreaLevel,
  zoom: number,
  tokens: MapTokens,
  unit: number,
) {
  const segments = segmentsOf(bordersOf(geometry.pieces[level]), zoom, (row) => {
    const { path } = geometry.areas[row]!
    return isInside(path, shown.scope) && path !== shown.scope
  })
  const width = level === 'district' ? 2.2 : level === shown.label ? 1.8 : 1.2
  return hairlines({ id: `parent-${level}`, segments, color: 'map-town-line', width }, tokens, unit)
}

/** The edge of the lit plate: the scope, or everything's uppermost areas. */
export function scopeLine(geometry: Geometry, shown: Shown, tokens: MapTokens, unit: number) {
  const code = shown.scope?.split('/').at(-1)
  const data = code === undefined ? [] : ringsOfArea(geometry, code)
  return line({ id: 'scope', data, color: 'map-edge', width: 2.2 }, tokens, unit)
}

export interface OutlineStyle {
  color: TokenName
  /** Pixels of the look. */
  width: number
  alpha?: number
}

export function outlinesOf(
  geometry: Geometry,
  id: string,
  codes: readonly string[],
  style: OutlineStyle,
  tokens: MapTokens,
  unit: number,
) {
  return line({ id, data: codes.flatMap((code) => ringsOfArea(geometry, code)), ...style }, tokens, unit)
}

/** Estimated areas keep their colour and get a dashed outline: a quiet one where many are, so that the picture is not all dashes. */
export function estimatedLines(
  geometry: Geometry,
  shown: Shown,
  figures: AreaFigures | null,
  zoom: number,
  tokens: MapTokens,
  unit: number,
) {
  const rows = figures?.states
  const pieces = geometry.pieces[shown.fill]
  const filled = new Set(pieces.flatMap(({ row }) => (isFilled(geometry, shown, row) ? [row] : [])))
  const isEstimated = (row: number) =>
    filled.has(row) && rows !== undefined && bare(rows[row] ?? 0) === StateCode.estimated
  const many = isMany([...filled].filter(isEstimated).length, filled.size)
  const segments = segmentsOf(bordersOf(pieces), zoom, isEstimated)
  const look = many
    ? ({ color: 'ink-3', width: 1, dash: [3, 4] } as const)
    : ({ color: 'ink', width: 1.6, dash: [6, 4] } as const)
  return hairlines({ id: 'estimated', segments, ...look }, tokens, unit)
}

function ringsOfArea(geometry: Geometry, code: string): Ring[] {
  const row = geometry.rowOf.get(code)
  if (row === undefined) return []
  return ringsOf(geometry.pieces[geometry.areas[row]!.level]).filter((ring) => ring.row === row)
}
