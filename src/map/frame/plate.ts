import type { Memo } from '../engine/memo.ts'
import { type Border, bordersOf } from '../geometry/borders.ts'
import { type Geometry, LEVELS, type Piece } from '../geometry/geometry.ts'
import { isInside, pixelsPerDegree, scopeOf } from '../geometry/level.ts'
import type { Box } from '../labels/label.ts'
import type { Bounds } from '../labels/place.ts'
import type { Camera, MapViewProps } from '../types.ts'
import { paddingOf } from './camera.ts'
import { fitTilted } from './fit-tilted.ts'
import { projectTilted, type Size } from './tilt.ts'

/** The outline of what is lit. */
export interface PlateShape {
  pieces: Piece[]
  /** Borders with nothing lit beyond. */
  edges: readonly Border[]
}

/** How a plate stands on the screen once the camera has come to rest. */
export interface Plate {
  shape: PlateShape
  camera: Camera
  /** Thickness in metres. */
  depth: number
  project: (lon: number, lat: number) => { x: number; y: number }
  /** Where nothing of the host's lies over a name, nor fades it, but for the panel in the corner. */
  clear: Box
  corner: Box | null
  seams: readonly Box[]
}

/** Pixels of the look. */
const DEPTH = 16
const AROUND = 10
/** A plate ends softly: so far from its edges nothing is written. */
const VEIL = { across: 16, down: 12 } as const
/** Nobody needs to be nearer than this to one committee. */
const NEAREST = 14.5
/** Flatter than this the thickness could not be seen anyway. */
const FLATTEST = 0.2

/** The scenes of a wall come back by turns: so many of their plates are kept. */
export const turns = 12

/** What is lit: the scope of the chosen area, or its uppermost parts where it has no outline of its own. */
export function plateShape(geometry: Geometry, selected: string | null): PlateShape | null {
  const code = scopeOf(geometry, selected)?.split('/').at(-1)
  const row = code === undefined ? undefined : geometry.rowOf.get(code)
  const area = row === undefined ? undefined : geometry.areas[row]
  const own = area ? geometry.pieces[area.level].filter((piece) => piece.row === row) : []
  const inside = (level: (typeof LEVELS)[number]) =>
    geometry.pieces[level].filter((piece) => isInside(geometry.areas[piece.row]!.path, area?.path ?? null))
  const pieces = own.length > 0 ? own : (LEVELS.map(inside).find((found) => found.length > 0) ?? [])
  if (pieces.length === 0) return null
  return { pieces, edges: bordersOf(pieces).filter(({ rows }) => rows.length === 1) }
}

/** The plate that is asked for; the same object while it stands the same. */
export function plateOf(
  props: MapViewProps,
  geometry: Geometry,
  size: Size,
  unit: number,
  memo: Memo,
): Plate | null {
  const { plate, padding, corner, seams, selectedArea } = props
  const shape = memo.get('shape', [geometry, selectedArea], () => plateShape(geometry, selectedArea), turns)
  const asked = JSON.stringify([plate?.pitch, plate?.bearing, padding, corner, seams, size, unit])
  return memo.get('plate', [shape, asked], () => shape && framePlate(shape, props, size, unit), turns)
}

/** What names keep inside and off. */
export function boundsOf({ clear, corner, seams }: Plate): Bounds {
  return { quiet: clear, seams, ...(corner && { reserved: [corner] }) }
}

/** The framing depends on nothing that moves: it is known before the camera sets out. */
export function framePlate(
  shape: PlateShape,
  { plate, padding, corner, seams = [] }: Pick<MapViewProps, 'plate' | 'padding' | 'corner' | 'seams'>,
  size: Size,
  unit: number,
): Plate | null {
  if (!plate) return null
  const tilt = (plate.pitch * Math.PI) / 180
  const depth = plate.pitch > 0 ? DEPTH * unit : 0
  const points = shape.pieces.flatMap(({ polygon }) => polygon[0]!)
  const look = { pitch: plate.pitch, bearing: plate.bearing, depth, nearest: NEAREST + Math.log2(unit) }
  const camera = fitTilted(points, size, paddingOf(padding, AROUND * unit), corner ?? null, look)
  if (!camera) return null
  const bare = paddingOf(padding, 0)
  const [across, down] = [VEIL.across * unit, VEIL.down * unit]
  return {
    shape,
    camera,
    depth: (depth / Math.max(FLATTEST, Math.sin(tilt)) / pixelsPerDegree(camera.zoom)) * 111_320,
    project: projectTilted(camera, size),
    clear: {
      left: bare.left + across,
      top: bare.top + down,
      right: size.width - bare.right - across,
      bottom: size.height - bare.bottom - down,
    },
    corner: corner ? { left: 0, top: 0, right: corner.width, bottom: corner.height } : null,
    seams,
  }
}
