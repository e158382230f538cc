import type { Quantity, Span } from '#src/domain/cube.ts'
import { type AreaNumbers, areaNumbers } from './area-figures.ts'
import type { AreaIndex } from './area-index.ts'

interface Kept {
  index: AreaIndex
  span: Span
  version: number
  numbers: AreaNumbers
}

/** Today's and those of the day that the classes are made for, of two lengths. */
const most = 4
const known = new WeakMap<Quantity, readonly Kept[]>()

/**
 * `areaNumbers` of all there is, counted once for each version of the cubes, which are patched in place: the scenes of a wall come
 * back by turns, and each would count anew in the frames of its change.
 */
export function keptNumbers(quantity: Quantity, index: AreaIndex, span: Span, version: number): AreaNumbers {
  const kept = (known.get(quantity) ?? []).filter((one) => one.version === version && one.index === index)
  const same = kept.find((one) => one.span.from === span.from && one.span.to === span.to)
  const first = same ?? { index, span, version, numbers: areaNumbers(quantity, index.areas, span) }
  known.set(quantity, [first, ...kept.filter((one) => one !== first)].slice(0, most))
  return first.numbers
}
