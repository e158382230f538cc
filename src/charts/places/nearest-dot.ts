/** Dots in pixels, put into squares, so that the nearest one is found without looking at all of them. */
export interface DotGrid {
  xs: Float32Array
  ys: Float32Array
  cells: Map<number, number[]>
  side: number
}

const wide = 4096

export function dotGrid(xs: Float32Array, ys: Float32Array, side: number): DotGrid {
  const cells = new Map<number, number[]>()
  for (let at = 0; at < xs.length; at++) {
    if (Number.isNaN(xs[at]!) || Number.isNaN(ys[at]!)) continue
    const key = Math.floor(xs[at]! / side) * wide + Math.floor(ys[at]! / side)
    const cell = cells.get(key)
    if (cell) cell.push(at)
    else cells.set(key, [at])
  }
  return { xs, ys, cells, side }
}

/** The dot nearest to a point within a square's side of it; null: there is none. */
export function nearestDot({ xs, ys, cells, side }: DotGrid, x: number, y: number): number | null {
  let found: number | null = null
  let least = side * side
  const [column, row] = [Math.floor(x / side), Math.floor(y / side)]
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const at of cells.get((column + dx) * wide + row + dy) ?? []) {
        const far = (xs[at]! - x) ** 2 + (ys[at]! - y) ** 2
        if (far <= least) {
          least = far
          found = at
        }
      }
  return found
}
