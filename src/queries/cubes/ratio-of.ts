import { pairRatio, remask } from '#src/domain/cube/ratio.ts'
import type { Cube, RatioCube, Span } from '#src/domain/cube.ts'

const pairs = new WeakMap<Cube, Map<Cube, RatioCube>>()
/** By measure and key, so that a pairing with a part since replaced is let go. */
const followers = new WeakMap<Cube, Map<string, RatioCube>>()

/** The ratio of two cubes, made once; it follows their patches. */
export function ratioOf(measure: string, numerator: Cube, denominator: Cube): RatioCube {
  const known = pairs.get(numerator) ?? new Map<Cube, RatioCube>()
  pairs.set(numerator, known)
  let ratio = known.get(denominator)
  if (!ratio) {
    ratio = pairRatio(measure, numerator, denominator)
    known.set(denominator, ratio)
    for (const part of [numerator, denominator]) {
      followers.set(part, (followers.get(part) ?? new Map()).set(`${measure}/${numerator.key}`, ratio))
    }
  }
  return ratio
}

/** Takes the days of one place that were patched in a part over into the ratios made of it. */
export function followPatch(part: Cube, place: string, days: Span): void {
  for (const ratio of followers.get(part)?.values() ?? []) remask(ratio, place, days)
}
