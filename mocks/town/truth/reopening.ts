import { toDayNumber } from '#src/domain/days.ts'
import { curve, logit, remembered, sigmoid } from '../curves.ts'
import { hashUnit } from '../random.ts'
import { workingOn } from './weekdays.ts'

const LAST = toDayNumber('2022-06-03')
const FIRST = toDayNumber('2020-02-10')
const RAMP = toDayNumber('2022-04-12')

const before = curve([
  ['2020-02-10', 0.2],
  ['2020-02-17', 0.36],
  ['2020-02-28', 0.62],
  ['2020-03-15', 0.83],
  ['2020-04-10', 0.93],
  ['2020-05-31', 0.965],
  ['2021-02-05', 0.975],
  ['2021-02-12', 0.62],
  ['2021-02-25', 0.97],
  ['2022-01-25', 0.975],
  ['2022-02-01', 0.66],
  ['2022-02-14', 0.97],
  ['2022-03-08', 0.968],
  ['2022-03-20', 0.88],
  ['2022-03-27', 0.66],
  ['2022-04-01', 0.21],
  ['2022-04-12', 0.165],
])

/** Share reopened on average: two closures, and the ramp of June 2022 (79.4 % in 青浦 on the third). */
const share = remembered((day) => {
  if (day < RAMP) return before(day)
  const i = day - LAST
  const z = sigmoid((i + 12) / 6.2) / sigmoid(12 / 6.2)
  return Math.min(0.965, 0.165 + (0.823 - 0.165) * z)
})
const presence = remembered(
  curve([
    ['2020-02-10', 0.5],
    ['2020-03-15', 0.82],
    ['2020-05-31', 0.94],
    ['2022-03-01', 0.95],
    ['2022-03-27', 0.8],
    ['2022-04-02', 0.46],
    ['2022-05-25', 0.52],
    ['2022-06-03', 0.71],
  ]),
)

export type Firms = { firms: number; staffPerFirm: number; reopening: number; steady: boolean }

/** Enterprises in the register: it grows to its size of June 2022 and is corrected now and then. */
export function enterprises(place: number, { firms, steady }: Firms, monday: number): number {
  if (steady || firms === 0) return firms
  const missing = Math.max(0, (LAST - 4 - monday) / (LAST - FIRST))
  const wobble = 1 + 0.5 * Math.sin(place * 1.7 + monday / 60)
  return Math.max(1, Math.round(firms * (1 - 0.09 * missing * wobble)))
}

export function reopened(seed: number, place: number, of: Firms, day: number, registered: number): number {
  const mood = 0.12 * Math.sin(day / 5.3 + place) + 0.1 * (hashUnit(seed + 21, place, day) - 0.5)
  const average = share(day)
  const weekend = average > 0.5 ? 0.75 + 0.25 * workingOn(day) : 1
  return Math.min(
    registered,
    Math.round(registered * weekend * sigmoid(logit(average) + of.reopening + mood)),
  )
}

export function staffBack(seed: number, place: number, of: Firms, day: number, open: number): number {
  const spread = 0.96 + 0.08 * hashUnit(seed + 22, place, day)
  return Math.round(open * of.staffPerFirm * presence(day) * workingOn(day) * spread)
}

const openItems = remembered(
  curve([
    ['2020-02-10', 9],
    ['2020-02-24', 4.5],
    ['2020-03-20', 1.6],
    ['2020-05-31', 0.6],
    ['2022-03-01', 0.5],
    ['2022-03-20', 1.4],
    ['2022-04-10', 0.9],
    ['2022-05-28', 1.5],
    ['2022-06-01', 4.6],
    ['2022-06-03', 3.4],
  ]),
)

/** Of 22 items, those still open: they close over days and new rules open some again. */
export function checklistOpen(seed: number, place: number, day: number): number {
  const own = 0.4 + 1.2 * hashUnit(seed + 23, place, 0)
  const drift = hashUnit(seed + 24, place, Math.floor((day + place) / 4))
  return Math.min(22, Math.round(openItems(day) * own * (0.45 + 1.1 * drift)))
}
