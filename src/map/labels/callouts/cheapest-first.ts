/**
 * Where the costs stand in their list, the least first and the earlier of two that are alike: a heap, of which a caller who soon has
 * enough pays for little more than those it took.
 */
export function* cheapestFirst(costs: readonly number[]): Generator<number, void> {
  const heap = Int32Array.from(costs.keys())
  const isLess = (a: number, b: number) => costs[a]! < costs[b]! || (costs[a] === costs[b] && a < b)
  const sink = (from: number, size: number) => {
    const item = heap[from]!
    let hole = from
    for (;;) {
      let child = 2 * hole + 1
      if (child >= size) break
      if (child + 1 < size && isLess(heap[child + 1]!, heap[child]!)) child++
      if (!isLess(heap[child]!, item)) break
      heap[hole] = heap[child]!
      hole = child
    }
    heap[hole] = item
  }
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at, heap.length)
  for (let size = heap.length; size > 0; size--) {
    yield heap[0]!
    heap[0] = heap[size - 1]!
    sink(0, size - 1)
  }
}
