import { apportion } from '../apportion.ts'
import { hashUnit } from '../random.ts'

/** Of all residents: women and men of 0–17, 18–59, 60 and over, in the order of the catalogue's keys. */
const sides = [0.058, 0.281, 0.154, 0.064, 0.305, 0.138]
const OLD = [2, 5]

/**
 * Residents of a committee by sex and age. Those of 60 and over are given, for the vaccination counts them too; the others stand to them
 * as the committee's age has it: villages are old, new compounds young.
 */
export function population(
  seed: number,
  place: number,
  of: { old: number; village: boolean },
): readonly number[] {
  const young = (of.village ? 0.82 : 1) * (0.8 + 0.4 * hashUnit(seed + 47, place, 0))
  const oldShare = OLD.reduce((sum, side) => sum + sides[side]!, 0)
  const others = Math.round((of.old / oldShare) * (1 - oldShare) * young)
  const [womenOld = 0, menOld = 0] = split(of.old, [sides[2]!, sides[5]!])
  const [womenChild = 0, women = 0, menChild = 0, men = 0] = split(others, [
    sides[0]!,
    sides[1]!,
    sides[3]!,
    sides[4]!,
  ])
  return [womenChild, women, womenOld, menChild, men, menOld]
}

function split(total: number, weights: readonly number[]): readonly number[] {
  return apportion(total, weights, 0)
}
