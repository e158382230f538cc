import { hashUnit } from '../random.ts'

export const HOURS = 24

/** How likely a bus is to arrive in each hour of the day: source 000 has the busiest time from 20:00 to 02:00. */
const rhythm = [
  9, 6.5, 2, 1.2, 0.8, 0.8, 1, 1.2, 1.5, 1.8, 2, 2.2, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 5, 10, 12, 12.5, 11.5,
]
const whole = rhythm.reduce((sum, one) => sum + one, 0)
/** People come in batches off the bus. */
const [FEWEST, MOST] = [3, 9]

/** The arrivals of a central site on a day by the hour in which they came; they add up to `arrived`. */
export function intakeByHour(seed: number, place: number, day: number, arrived: number): number[] {
  const hours = new Array<number>(HOURS).fill(0)
  let left = arrived
  for (let bus = 0; left > 0; bus++) {
    const size = FEWEST + Math.floor(hashUnit(seed + 200 + bus, place, day) * (MOST - FEWEST + 1))
    const hour = hourAt(hashUnit(seed + 300 + bus, place, day))
    hours[hour]! += Math.min(left, size)
    left -= size
  }
  return hours
}

/** Who has come before an hour of the day, the hours that are over alone. */
export function cameBefore(hours: readonly number[], hour: number): number {
  return hours.slice(0, Math.floor(hour)).reduce((sum, one) => sum + one, 0)
}

function hourAt(share: number): number {
  let left = share * whole
  const found = rhythm.findIndex((one) => {
    left -= one
    return left < 0
  })
  return found < 0 ? HOURS - 1 : found
}
