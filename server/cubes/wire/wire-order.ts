/** Below this many cells an answer is small however it is ordered, and stays in tree order. */
const worthwhile = 200_000

/**
 * The order in which rows travel: classes of like size, in tree order inside each. General compressors model a block by how often
 * each byte occurs in it, so a big cube of counts shrinks by a tenth when like rows are neighbours. Readers sort by path.
 */
export function wireOrder(values: Float64Array, days: number): Int32Array | null {
  if (values.length < worthwhile) return null
  const rows = values.length / days
  const classes = Uint8Array.from({ length: rows }, (_, row) => sizeClass(values, row * days, days))
  return Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => classes[a]! - classes[b]! || a - b)
}

function sizeClass(values: Float64Array, start: number, days: number): number {
  let sum = 0
  for (let i = start; i < start + days; i++) if (values[i]! > 0) sum += values[i]!
  return Math.round(2 * Math.log2(1 + sum / days))
}
