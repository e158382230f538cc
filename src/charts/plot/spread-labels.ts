/** Moves labels apart along one axis: at least `gap` between neighbours, inside `from`…`to`, each as near its wish as that allows. */
export function spreadLabels(wishes: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]! - wishes[b]!)
  const placed = [...wishes]
  let least = from
  for (const i of order) {
    placed[i] = Math.max(wishes[i]!, least)
    least = placed[i]! + gap
  }
  let most = to
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, most)
    most = placed[i]! - gap
  }
  return placed
}
