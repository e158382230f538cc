import type { Site } from '#src/contract/sites.ts'
import { curve, poisson, remembered } from '../curves.ts'
import { hashUnit } from '../random.ts'
import { passingOn } from './weekdays.ts'

/** How much people move, 1 in ordinary times. */
export const bustleOn = remembered(
  curve([
    ['2020-02-01', 0.2],
    ['2020-02-29', 0.34],
    ['2020-03-24', 0.5],
    ['2020-05-31', 0.78],
    ['2022-03-01', 0.96],
    ['2022-03-13', 0.78],
    ['2022-03-26', 0.5],
    ['2022-04-01', 0.05],
    ['2022-05-16', 0.07],
    ['2022-05-31', 0.2],
    ['2022-06-01', 0.62],
    ['2022-06-03', 0.73],
  ]),
)

/** Entries of an ordinary day at a gate. */
export function usualEntries(served: Site | undefined, bustle: number): number {
  if (!served) return 150
  const { kind, attributes } = served
  return kind === 'building'
    ? 60 + 11 * Number(attributes.enterprises)
    : (40 + 0.62 * Number(attributes.households)) * bustle
}

export function gateEntries(seed: number, place: number, usual: number, day: number): number {
  const noise = 0.84 + 0.32 * hashUnit(seed + 41, place, day)
  return Math.round(usual * bustleOn(day) * passingOn(day) * noise)
}

export function gateRefusals(seed: number, place: number, entries: number, day: number): number {
  const strict = 0.0015 + 0.004 * hashUnit(seed + 42, place, 0)
  return poisson(Math.min(60, entries * strict), hashUnit(seed + 43, place, day))
}
