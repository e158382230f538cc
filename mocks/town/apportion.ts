/** Whole numbers in proportion to the weights that add up to exactly `total` (largest remainder). */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (free * weight) / sum)
  const parts = exact.map((part) => Math.floor(part))
  const short = free - parts.reduce((a, b) => a + b, 0)
  exact
    .map((part, i) => [part - Math.floor(part), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
    .slice(0, short)
    .forEach(([, i]) => {
      parts[i]! += 1
    })
  return parts.map((part) => part + least)
}
