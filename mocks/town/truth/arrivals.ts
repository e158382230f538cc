import { toDayNumber } from '#src/domain/days.ts'
import { curve, poisson, remembered } from '../curves.ts'
import { hashUnit } from '../random.ts'

/** Home and onward arrivals against June 2022: returnees in March 2020, few flights after, fewer still in April 2022. */
const level = remembered(
  curve([
    ['2020-01-20', 0.5],
    ['2020-02-10', 0.6],
    ['2020-03-03', 1.3],
    ['2020-03-20', 3.4],
    ['2020-03-28', 2.4],
    ['2020-04-06', 0.7],
    ['2020-05-31', 0.35],
    ['2020-12-20', 0.7],
    ['2021-02-10', 0.5],
    ['2021-08-20', 0.85],
    ['2022-01-10', 0.9],
    ['2022-03-10', 1.1],
    ['2022-04-05', 0.3],
    ['2022-05-15', 0.5],
    ['2022-06-01', 1],
  ]),
)
const early = remembered(
  curve([
    ['2020-02-15', 0.3],
    ['2020-02-28', 0.6],
    ['2020-03-08', 0.95],
    ['2020-03-27', 1.1],
    ['2020-04-05', 0.5],
    ['2020-05-31', 0.2],
  ]),
)
const later = remembered(
  curve([
    ['2020-06-01', 0.5],
    ['2021-01-20', 0.8],
    ['2021-08-01', 0.9],
    ['2022-03-01', 1],
    ['2022-04-08', 0.45],
    ['2022-05-15', 0.6],
    ['2022-06-01', 1],
  ]),
)
const QUIET = toDayNumber('2020-06-01')
/** Source 000 calls 46 the most there ever was on a day; invented days stay below. */
const BELOW_RECORD = 40

const wave = (day: number) => 1 + 0.22 * Math.sin(day / 8.5) + 0.1 * Math.sin(day / 3.1)

export function homeArrivals(seed: number, place: number, foreign: number, day: number): number {
  return poisson(0.64 * foreign * level(day) * wave(day), hashUnit(seed + 11, place, day))
}

export function onwardArrivals(seed: number, place: number, foreign: number, day: number): number {
  return poisson(0.36 * foreign * level(day) * wave(day), hashUnit(seed + 12, place, day))
}

export function centralArrivals(
  seed: number,
  place: number,
  usual: { march2020: number; june2022: number },
  day: number,
): number {
  const mean = day < QUIET ? usual.march2020 * early(day) : usual.june2022 * later(day)
  return Math.min(BELOW_RECORD, poisson(mean * wave(day + 2), hashUnit(seed + 13, place, day)))
}

/** The day of observation on which one of those who entered left early; null for most entries. */
export function earlyRelease(seed: number, place: number, day: number): number | null {
  const u = hashUnit(seed + 14, place, day)
  return u < 0.03 ? 3 + Math.floor((u / 0.03) * 10) : null
}
