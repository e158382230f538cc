import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import type { MapArea, Outlines } from '../types.ts'

/** West, south, east, north. */
export type Box = [number, number, number, number]

export const LEVELS: readonly AreaLevel[] = ['city', 'district', 'town', 'committee']

export interface Piece {
  /** Row in `areas`. */
  row: number
  /** Outer ring, then holes. */
  polygon: [number, number][][]
}

/** What the map derives once from the areas and their outlines. */
export interface Geometry {
  areas: readonly MapArea[]
  rowOf: ReadonlyMap<string, number>
  pieces: Record<AreaLevel, Piece[]>
  /** By row; null without an outline. */
  boxes: (Box | null)[]
  /** By row: some area inside has an outline. */
  divided: boolean[]
  /** Where the name stands: the given point, or the middle of the box. */
  anchors: ([number, number] | null)[]
  /** Median side of an area of the level, in degrees of latitude; 0 without outlines. */
  sides: Record<AreaLevel, number>
}

export function buildGeometry(areas: readonly MapArea[], outlines: Outlines): Geometry {
  const pieces: Geometry['pieces'] = { city: [], district: [], town: [], committee: [] }
  const sides: Record<AreaLevel, number[]> = { city: [], district: [], town: [], committee: [] }
  const boxes: Geometry['boxes'] = []
  const anchors: Geometry['anchors'] = []
  areas.forEach((area, row) => {
    const outline = outlines[area.code]
    const box = outline?.length ? boxOf(outline) : null
    boxes.push(box)
    anchors.push(area.point ?? (box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]))
    if (!outline || !box) return
    for (const polygon of outline) {
      if (polygon[0]?.length) pieces[area.level].push({ row, polygon: polygon as [number, number][][] })
    }
    sides[area.level].push(sideOf(box))
  })
  const rowOf = new Map(areas.map((area, row) => [area.code, row]))
  const divided = areas.map(() => false)
  areas.forEach((area, row) => {
    if (!boxes[row]) return
    for (const code of area.path.split('/').slice(0, -1)) {
      const above = rowOf.get(code)
      if (above !== undefined) divided[above] = true
    }
  })
  return {
    areas,
    rowOf,
    divided,
    pieces,
    boxes,
    anchors,
    sides: Object.fromEntries(LEVELS.map((level) => [level, median(sides[level])])) as Geometry['sides'],
  }
}

export function boxOf(outline: MultiPolygonCoordinates): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of outline) {
    for (const [lon, lat] of polygon[0] ?? []) {
      if (lon < box[0]) box[0] = lon
      if (lat < box[1]) box[1] = lat
      if (lon > box[2]) box[2] = lon
      if (lat > box[3]) box[3] = lat
    }
  }
  return box
}

export function joinBoxes(boxes: Iterable<Box | null>): Box | null {
  const all: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    if (!box) continue
    all[0] = Math.min(all[0], box[0])
    all[1] = Math.min(all[1], box[1])
    all[2] = Math.max(all[2], box[2])
    all[3] = Math.max(all[3], box[3])
  }
  return all[0] === Infinity ? null : all
}

function sideOf([west, south, east, north]: Box): number {
  const width = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return Math.sqrt(width * (north - south))
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}
