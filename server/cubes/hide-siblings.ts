import type { Cells } from '#src/domain/cells/resolve.ts'
import { isSafeSum, isSmall } from '#src/domain/cells/suppress.ts'
import { counts } from '#src/domain/states.ts'

/**
 * Where a total is shown and one of its keys is hidden, the hidden one follows by subtraction: marks, per key, the further cells to hide,
 * the smallest first, until what is left over tells no single number.
 */
export function hideSiblings(total: Cells, keys: readonly Cells[], below: number): Uint8Array[] {
  const also = keys.map((cells) => new Uint8Array(cells.states.length))
  for (let cell = 0; cell < total.states.length; cell++) {
    if (!counts(total.states[cell]!) || isSmall(total.values[cell]!, below)) continue
    const there = keys
      .map((cells, key) => ({ key, value: counts(cells.states[cell]!) ? cells.values[cell]! : 0 }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => a.value - b.value)
    const small = there.filter(({ value }) => isSmall(value, below))
    if (small.length === 0) continue
    let count = small.length
    let sum = small.reduce((all, { value }) => all + value, 0)
    for (const { key, value } of there.slice(small.length)) {
      if (isSafeSum(count, sum, below)) break
      also[key]![cell] = 1
      count++
      sum += value
    }
  }
  return also
}
