export interface RowsNamed {
  /** In their order. */
  named: number[]
  /** Told together in one row. */
  others: number[]
}

/** As many rows as have room; whoever has more of what matters (`weights`) is not left out for one who has less. */
export function rowsNamed(weights: readonly number[], room: number): RowsNamed {
  const all = weights.map((_, row) => row)
  if (all.length <= room) return { named: all, others: [] }
  const chosen = new Set([...all].sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, room - 1))
  return { named: all.filter((row) => chosen.has(row)), others: all.filter((row) => !chosen.has(row)) }
}
