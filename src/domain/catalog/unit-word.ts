import type { Unit } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'

/** Exactly one, whatever sign or `≈` stands before it; not 1.0, 21 or 1K. */
const one = /^[^\d.,]*1$/

/** The unit beside a figure, which is given as it is written: 1 bed, −1 bed, ≈1 bed; 0 beds, 1.0 beds. */
export function unitWord(unit: Unit, locale: Locale, figure: string): string {
  return locale === 'en' && one.test(figure) ? (unit.one ?? unit.en) : unit[locale]
}
