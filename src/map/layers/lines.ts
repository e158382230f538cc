import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions'
import { LineLayer, PathLayer } from '@deck.gl/layers'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { isMany } from '../estimated.ts'
import { bordersOf, type Segments, segmentsOf } from '../geometry/borders.ts'
import type { Geometry, Piece } from '../geometry/geometry.ts'
import { isFilled, isInside, type Shown } from '../geometry/level.ts'
import type { MapTokens, TokenName } from '../tokens.ts'
import type { AreaFigures } from '../types.ts'

const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const
const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true })

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
}

/** Without joints: at these widths nobody could see them, and they cost a machine without a graphics card most of its frame. */
export function hairlines({ id, segments, color, width }: Hairlines, tokens: MapTokens, unit: number) {
  const { length, source, target } = segments
  return new LineLayer({
    id,
    data: {
      length,
      attributes: {
        getSourcePosition: { value: source, size: 2 },
        getTargetPosition: { value: target, size: 2 },
      },
    },
    getColor: [...tokens.rgb[color], 255],
    getWidth: width * unit,
    widthUnits: 'pixels',
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

export function outlineOf(
  geometry: Geometry,
  id: string,
  code: string | null,
  style: { color: TokenName; width: number; alpha?: number },
  tokens: MapTokens,
  unit: number,
) {
  return outlinesOf(geometry, id, code === null ? [] : [code], style, tokens, unit)
}

export function outlinesOf(
  geometry: Geometry,
  id: string,
  codes: readonly string[],
  style: { color: TokenName; width: number; alpha?: number },
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
  tokens: MapTokens,
  unit: number,
) {
  const rows = figures?.states
  const all = filled(geometry, shown, shown.fill)
  const data = rows ? all.filter(({ row }) => bare(rows[row] ?? 0) === StateCode.estimated) : []
  const many = isMany(areasIn(data), areasIn(all))
  return new PathLayer<Ring, PathStyleExtensionProps<Ring>>({
    id: 'estimated',
    data,
    getPath: ({ path }) => path,
    getColor: many ? [...tokens.rgb['ink-3'], 255] : [...tokens.rgb.ink, 255],
    getWidth: (many ? 1 : 1.6) * unit,
    widthUnits: 'pixels',
    extensions: [dashes],
    getDashArray: many ? [3, 4] : [6, 4],
    dashJustified: true,
    parameters: FLAT,
  })
}

function areasIn(rings: readonly Ring[]): number {
  return new Set(rings.map(({ row }) => row)).size
}

function filled(geometry: Geometry, shown: Shown, level: AreaLevel): Ring[] {
  return ringsOf(geometry.pieces[level]).filter(({ row }) => isFilled(geometry, shown, row))
}

function ringsOfArea(geometry: Geometry, code: string): Ring[] {
  const row = geometry.rowOf.get(code)
  if (row === undefined) return []
  return ringsOf(geometry.pieces[geometry.areas[row]!.level]).filter((ring) => ring.row === row)
}
