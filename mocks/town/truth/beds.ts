import { toDayNumber } from '#src/domain/days.ts'
import { curve, remembered } from '../curves.ts'
import { hashUnit } from '../random.ts'

/** Beds taken by people who did not come from overseas, as a share of all. */
const others = remembered(
  curve([
    ['2020-02-15', 0.02],
    ['2020-05-31', 0.03],
    ['2022-02-20', 0.05],
    ['2022-04-10', 0.55],
    ['2022-05-15', 0.3],
    ['2022-06-03', 0.1],
  ]),
)
const ENLARGED = toDayNumber('2022-03-28')

/** Sites got a tenth more beds for the spring of 2022. */
export const bedsOn = (final: number, day: number) => (day >= ENLARGED ? final : Math.round(final * 0.9))

export function bedsInUse(seed: number, place: number, beds: number, observed: number, day: number): number {
  const extra = beds * others(day) * (0.85 + 0.3 * hashUnit(seed + 61, place, day))
  return Math.min(beds, observed + Math.round(extra))
}
