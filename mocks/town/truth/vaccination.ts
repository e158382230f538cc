import { toDayNumber } from '#src/domain/days.ts'
import { curve, logit, remembered, sigmoid } from '../curves.ts'
import { hashUnit } from '../random.ts'

export const doses = ['one', 'full', 'booster'] as const

const rates = [
  curve([
    ['2021-03-28', 0.004],
    ['2021-05-01', 0.12],
    ['2021-06-30', 0.46],
    ['2021-09-30', 0.66],
    ['2021-12-31', 0.752],
    ['2022-03-01', 0.785],
    ['2022-04-01', 0.796],
    ['2022-05-20', 0.815],
    ['2022-06-03', 0.84],
  ]),
  curve([
    ['2021-04-18', 0.002],
    ['2021-05-25', 0.1],
    ['2021-07-31', 0.42],
    ['2021-10-31', 0.62],
    ['2021-12-31', 0.69],
    ['2022-03-01', 0.735],
    ['2022-04-01', 0.748],
    ['2022-05-20', 0.766],
    ['2022-06-03', 0.785],
  ]),
  curve([
    ['2021-11-01', 0.001],
    ['2021-12-31', 0.21],
    ['2022-02-15', 0.41],
    ['2022-04-01', 0.505],
    ['2022-05-15', 0.548],
    ['2022-06-03', 0.612],
  ]),
].map(remembered)
const FIRST_BOOSTER = toDayNumber('2021-11-01')
const LAST = toDayNumber('2022-06-03')
const RECOUNT = toDayNumber('2022-04-18')

/** Residents of 60 and over: a slow drift, and a recount in April 2022 that moves the denominator of every seventh committee. */
export function residents(place: number, final: number, monday: number): number {
  const drift = 1 - 0.012 * Math.max(0, (LAST - monday) / 460)
  const recount = place % 7 === 3 && monday < RECOUNT ? 0.94 : 1
  return Math.round(final * drift * recount)
}

/** In some committees duplicates were counted until this day; null in the others. */
export function duplicatesUntil(seed: number, place: number): number | null {
  const u = hashUnit(seed + 31, place, 0)
  return u < 0.03 ? RECOUNT + Math.floor((u / 0.03) * 40) : null
}

/** Residents vaccinated so far by dose, nested, never more than there are residents. */
export function vaccinated(
  seed: number,
  place: number,
  of: { residents: number; vaccination: number },
  day: number,
  resident: number,
): [one: number, full: number, booster: number] {
  const until = duplicatesUntil(seed, place)
  const over = until !== null && day < until ? 1.045 : 1
  const count = (dose: 0 | 1 | 2) =>
    Math.round(of.residents * 0.94 * over * sigmoid(logit(rates[dose]!(day)) + of.vaccination) * 1.042)
  const one = Math.min(resident, count(0))
  const full = Math.min(one, count(1))
  return [one, full, day < FIRST_BOOSTER ? 0 : Math.min(full, count(2))]
}
