/** One loop a kind of table: a loop that has seen both kinds is several times slower in V8. */
export function subtract(
  table: Int32Array | Float64Array,
  above: number,
  below: number,
  scale: number,
  out: Float64Array,
): void {
  if (table instanceof Int32Array) subtractInts(table, above, below, out)
  else subtractFloats(table, above, below, out)
  divide(out, scale)
}

export function copy(table: Int32Array | Float64Array, from: number, scale: number, out: Float64Array): void {
  if (table instanceof Int32Array) for (let i = 0; i < out.length; i++) out[i] = table[from + i]!
  else out.set(table.subarray(from, from + out.length))
  divide(out, scale)
}

/** Sum of table[above + i] − table[below + i]. */
export function sumOfDifference(
  table: Int32Array | Float64Array | Uint16Array | Uint32Array,
  above: number,
  below: number,
  length: number,
): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += table[above + i]! - table[below + i]!
  return sum
}

function subtractInts(table: Int32Array, above: number, below: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = table[above + i]! - table[below + i]!
}

function subtractFloats(table: Float64Array, above: number, below: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = table[above + i]! - table[below + i]!
}

function divide(out: Float64Array, scale: number): void {
  if (scale === 1) return
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / scale
}
