import type { AreaLevel } from '#src/contract/catalog.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { isMany } from '../estimated.ts'
import { bordersOf, type Segments, segmentsOf } from '../geometry/borders.ts'
import type { Geometry } from '../geometry/geometry.ts'
import { isFilled, isInside, type Shown } from '../geometry/level.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'
import { StrokesLayer } from './strokes/strokes-layer.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

interface Strokes {
  id: string
  segments: Segments
  color: TokenName
  alpha?: number
  /** Pixels of the look. */
  width: number
  /** So many widths of ink, then of gap. */
  dash?: readonly [ink: number, gap: number]
}

export function strokes(
  { id, segments, color, alpha = 255, width, dash }: Strokes,
  tokens: MapTokens,
  unit: number,
) {
  const pixels = width * unit
  return new StrokesLayer({
    id,
    segments,
    color: [...tokens.rgb[color], alpha],
    width: pixels,
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
  return strokes({ id: `line-${level}`, segments, color: 'map-cell-line', width }, tokens, unit)
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
  return strokes({ id: `parent-${level}`, segments, color: 'map-town-line', width }, tokens, unit)
}

/** The edge of what is chosen, or nothing where that is everything. */
export function scopeLine(geometry: Geometry, shown: Shown, zoom: number, tokens: MapTokens, unit: number) {
  const code = shown.scope?.split('/').at(-1)
  const segments = outlinesSegments(geometry, code === undefined ? [] : [code], zoom)
  return strokes({ id: 'scope', segments, color: 'map-edge', width: 2.2 }, tokens, unit)
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
  zoom: number,
  tokens: MapTokens,
  unit: number,
) {
  return strokes({ id, segments: outlinesSegments(geometry, codes, zoom), ...style }, tokens, unit)
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
  return strokes({ id: 'estimated', segments, ...look }, tokens, unit)
}

function outlinesSegments(geometry: Geometry, codes: readonly string[], zoom: number): Segments {
  const rows = new Set(codes.flatMap((code) => geometry.rowOf.get(code) ?? []))
  const levels = new Set([...rows].map((row) => geometry.areas[row]!.level))
  const borders = [...levels].flatMap((level) => bordersOf(geometry.pieces[level]))
  return segmentsOf(borders, zoom, (row) => rows.has(row))
}
