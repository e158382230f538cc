import { type DayParts, valuesOf } from '#src/domain/compare/day-parts.ts'
import { counts } from '#src/domain/states.ts'

/** A number and a state code for each of some days; NaN: no number. */
export interface KnownDays {
  values: Float64Array
  states: Uint8Array
}

/** The numbers of days, where they count. */
export function knownDays(parts: DayParts): KnownDays {
  const { states } = parts
  return { values: valuesOf(parts).map((value, day) => (counts(states[day]!) ? value : Number.NaN)), states }
}
