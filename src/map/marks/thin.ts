import type { Box } from '../labels/label.ts'
import type { SiteColumns } from '../types.ts'

interface Point {
  x: number
  y: number
}

interface Given {
  layers: readonly SiteColumns[]
  /** 1 for each row that may be drawn. */
  maskOf: (columns: SiteColumns) => Uint8Array
  at: (lon: number, lat: number) => Point
  /** Shown whatever is near: who must act on it looks for it here. */
  always: ReadonlySet<string>
  /** Nothing small is drawn here: names stand there, and towers. */
  keepOut: readonly Box[]
  /** Pixels between any two marks. */
  apart: number
}

/** Multiples of it fall evenly between 0 and 1: rows, which come area by area, are taken from everywhere in turn. */
const GOLDEN = 0.6180339887

/**
 * A sample of the sites for a picture of a whole district: marks that would crowd each other out are left out, more of the common
 * kinds than of the rare ones, and none lies under a name. What is drawn stands where it is.
 */
export function thinMarks({ layers, maskOf, at, always, keepOut, apart }: Given): SiteColumns[] {
  const rows: { layer: number; row: number; turn: number; point: Point; sure: boolean }[] = []
  layers.forEach((columns, layer) => {
    const mask = maskOf(columns)
    for (let row = 0; row < mask.length; row++) {
      if (!mask[row]) continue
      const point = at(columns.positions[row * 2]!, columns.positions[row * 2 + 1]!)
      const sure = always.has(columns.ids[row]!)
      const turn = sure ? -1 : ((row * GOLDEN) % 1) * Math.sqrt(mask.length)
      rows.push({ layer, row, turn, point, sure })
    }
  })
  rows.sort((a, b) => a.turn - b.turn || a.layer - b.layer)
  const kept: number[][] = layers.map(() => [])
  const grid = new Grid(apart)
  for (const { layer, row, point, sure } of rows) {
    if (!sure && (keepOut.some((box) => holds(box, point)) || grid.isNear(point))) continue
    grid.add(point)
    kept[layer]!.push(row)
  }
  return layers.map((columns, layer) =>
    picked(
      columns,
      kept[layer]!.sort((a, b) => a - b),
    ),
  )
}

function picked(columns: SiteColumns, rows: readonly number[]): SiteColumns {
  return {
    ...columns,
    ids: rows.map((row) => columns.ids[row]!),
    names: rows.map((row) => columns.names[row]!),
    positions: Float64Array.from(
      rows.flatMap((row) => [columns.positions[row * 2]!, columns.positions[row * 2 + 1]!]),
    ),
    areaRows: Int32Array.from(rows, (row) => columns.areaRows[row]!),
    flags: Uint8Array.from(rows, (row) => columns.flags[row]!),
  }
}

function holds(box: Box, { x, y }: Point): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom
}

class Grid {
  private readonly cells = new Map<string, Point[]>()

  constructor(private readonly apart: number) {}

  add(point: Point) {
    const key = this.key(point, 0, 0)
    this.cells.set(key, [...(this.cells.get(key) ?? []), point])
  }

  isNear(point: Point): boolean {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = this.cells.get(this.key(point, dx, dy))
        if (near?.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < this.apart)) return true
      }
    }
    return false
  }

  private key({ x, y }: Point, dx: number, dy: number): string {
    return `${Math.floor(x / this.apart) + dx} ${Math.floor(y / this.apart) + dy}`
  }
}
