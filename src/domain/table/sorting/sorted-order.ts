import type { Steps } from '#src/domain/turns/steps.ts'

/** Entries that are sorted in one piece: few enough also before the program is compiled. */
const run = 1024
/** Entries that are merged in one piece. */
const atATime = 4096

/** Below 0: the entry at `a` comes first. */
export type CompareAt = (a: number, b: number) => number

/** The entries 0 to `length` − 1 in order, equal ones as they stood: runs are sorted, then merged two by two. */
export function* sortedOrder(length: number, compare: CompareAt): Steps<Uint32Array> {
  let order = new Uint32Array(length)
  for (let at = 0; at < length; at++) order[at] = at
  const stable: CompareAt = (a, b) => compare(a, b) || a - b
  for (let lo = 0; lo < length; lo += run) {
    order.subarray(lo, lo + run).sort(stable)
    yield
  }
  let merged = length > run ? new Uint32Array(length) : order
  for (let width = run; width < length; width *= 2) {
    for (let lo = 0; lo < length; lo += 2 * width)
      yield* mergeRuns(order, merged, { lo, middle: lo + width, hi: lo + 2 * width }, compare)
    ;[order, merged] = [merged, order]
  }
  return order
}

interface Runs {
  lo: number
  middle: number
  hi: number
}

/** Two sorted runs that follow each other, as one. What stands in the first stood before all of the second. */
function* mergeRuns(from: Uint32Array, into: Uint32Array, runs: Runs, compare: CompareAt): Steps<void> {
  const middle = Math.min(runs.middle, from.length)
  const hi = Math.min(runs.hi, from.length)
  let left = runs.lo
  let right = middle
  const isSorted = right >= hi || compare(from[middle - 1]!, from[middle]!) <= 0
  if (isSorted) {
    into.set(from.subarray(left, hi), left)
    return yield
  }
  for (let at = runs.lo; at < hi; at++) {
    const isLeft = right >= hi || (left < middle && compare(from[left]!, from[right]!) <= 0)
    into[at] = isLeft ? from[left++]! : from[right++]!
    if (at % atATime === 0) yield
  }
}
