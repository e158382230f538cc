import type { Day } from '#src/contract/primitives.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { dueMomentIn } from '#src/domain/moments/due-moment.ts'

/** The moment (ms) up to which silence is counted: now, or the end of a day that is over. */
export function toldAt(day: Day, now: number, timeZone: string): number {
  return Math.min(now, dueMomentIn(timeZone)(toDayNumber(day), null))
}
