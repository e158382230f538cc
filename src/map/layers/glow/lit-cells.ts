export interface Point {
  x: number
  y: number
}

export interface Grid {
  columns: number
  rows: number
  /** Side of a cell, in the units of the points. */
  step: number
}

/**
 * Cells of a grid, whose upper left corner is 0, 0, that the light round some rings can reach. `hollow`: but for those wholly inside.
 * By cell, row after row: 1 is lit.
 */
export function litCells(
  rings: readonly (readonly Point[])[],
  grid: Grid,
  reach: number,
  hollow: boolean,
): Uint8Array {
  const crossed = crossedCells(rings, grid)
  const lit = around(crossed, grid, Math.ceil(reach / grid.step) + 1)
  if (!hollow) return lit
  const edge = around(crossed, grid, 1)
  const inside = insideCells(rings, grid)
  return lit.map((one, cell) => (one && (edge[cell] || !inside[cell]) ? 1 : 0))
}

/** Cells that some ring passes through, within half a cell. */
function crossedCells(rings: readonly (readonly Point[])[], { columns, rows, step }: Grid): Uint8Array {
  const crossed = new Uint8Array(columns * rows)
  for (const ring of rings) {
    ring.forEach((to, at) => {
      const from = ring[at === 0 ? ring.length - 1 : at - 1]!
      const parts = Math.max(1, Math.ceil((Math.hypot(to.x - from.x, to.y - from.y) / step) * 2))
      for (let part = 0; part <= parts; part++) {
        const share = part / parts
        const column = Math.floor((from.x + (to.x - from.x) * share) / step)
        const row = Math.floor((from.y + (to.y - from.y) * share) / step)
        if (column >= 0 && column < columns && row >= 0 && row < rows) crossed[row * columns + column] = 1
      }
    })
  }
  return crossed
}

function around(cells: Uint8Array, { columns, rows }: Grid, reach: number): Uint8Array {
  const found = new Uint8Array(cells.length)
  cells.forEach((one, cell) => {
    if (!one) return
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    const [left, right] = [Math.max(0, column - reach), Math.min(columns - 1, column + reach)]
    for (let at = Math.max(0, row - reach); at <= Math.min(rows - 1, row + reach); at++) {
      found.fill(1, at * columns + left, at * columns + right + 1)
    }
  })
  return found
}

/** Cells whose middle is inside, by the even-odd rule. */
function insideCells(rings: readonly (readonly Point[])[], { columns, rows, step }: Grid): Uint8Array {
  const inside = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * step
    for (const ring of rings) {
      ring.forEach((to, at) => {
        const from = ring[at === 0 ? ring.length - 1 : at - 1]!
        if (from.y > y === to.y > y) return
        const x = from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)
        // All cells to the right of an edge change sides.
        for (let column = Math.max(0, Math.ceil(x / step - 0.5)); column < columns; column++) {
          inside[row * columns + column]! ^= 1
        }
      })
    }
  }
  return inside
}
