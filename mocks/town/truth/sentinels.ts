import { toDayNumber } from '#src/domain/days.ts'
import { curve, poisson, remembered } from '../curves.ts'
import { hashUnit } from '../random.ts'
import { bustleOn } from './gates.ts'
import { passingOn } from './weekdays.ts'

const usual: Record<string, number> = {
  electronic: 620,
  testing: 340,
  monitoring: 58,
  'spot-check': 34,
  investigation: 3,
}
const alarmRate: Record<string, number> = {
  electronic: 0.00035,
  testing: 0.0005,
  monitoring: 0.006,
  'spot-check': 0.008,
  investigation: 0.02,
}
const testing = remembered(
  curve([
    ['2022-04-05', 1.9],
    ['2022-05-10', 1.4],
    ['2022-06-01', 0.9],
    ['2022-06-03', 1.05],
  ]),
)
const FIRST = toDayNumber('2022-04-05')
const LAST = toDayNumber('2022-06-03')

export function sentinelScans(
  seed: number,
  place: number,
  kind: string,
  bustle: number,
  day: number,
): number {
  const own = 0.4 + 1.3 * hashUnit(seed + 51, place, 0)
  const season =
    kind === 'electronic' ? (bustleOn(day) / 0.73) * passingOn(day) : kind === 'testing' ? testing(day) : 1
  const mean = (usual[kind] ?? 0) * own * bustle * season
  if (mean < 20) return poisson(mean, hashUnit(seed + 52, place, day))
  return Math.round(mean * (0.85 + 0.3 * hashUnit(seed + 52, place, day)))
}

export function sentinelAlarms(
  seed: number,
  place: number,
  kind: string,
  scans: number,
  day: number,
): number {
  return poisson(Math.min(20, scans * (alarmRate[kind] ?? 0)), hashUnit(seed + 53, place, day))
}

/** Some went silent for a few days and came back; some are silent now. */
export function isSilent(seed: number, place: number, day: number): boolean {
  const u = hashUnit(seed + 54, place, 1)
  if (u < 0.028) return day > LAST - 1 - Math.floor((u / 0.028) * 9)
  if (u > 0.12) return false
  const start = FIRST + 3 + Math.floor(((u - 0.028) / 0.092) * 50)
  return day >= start && day < start + 2 + Math.floor(hashUnit(seed + 55, place, 1) * 4)
}
