import type { Per } from '#src/contract/desk/panels.ts'
import { type Quantity, type Span, type Total, total } from '../cube.ts'
import type { Rows } from '../places.ts'
import { stateOf } from '../states.ts'
import { type DayParts, dayParts } from './day-parts.ts'
import { divide } from './divide.ts'
import { overSpan, type Summed } from './over-span.ts'
import { perSite } from './per-site.ts'

/**
 * What some rows are divided by: their own sites, or the days of another number (residents, the area around). Null: there is nothing to
 * divide by.
 */
export type Divisor =
  | { per: 'site'; isSite: (id: string) => boolean }
  | { per: 'residents' | 'share'; below: DayParts | null }

/** A rate of residents is told per so many. */
const inhabitants = 10_000

/** Each day of some rows, divided; null: there is nothing to divide by. */
export function dividedDays(q: Quantity, rows: Rows, by: Divisor): DayParts | null {
  if (by.per === 'site') return q.kind === 'ratio' ? null : perSite(q, rows, by.isSite)
  return by.below && divide(dayParts(q, rows), by.below, by.per === 'residents' ? inhabitants : 1)
}

/** What of a divided number adds up over days: a flow does, and what it is a part of; residents are a level. */
export function summedOf(isFlow: boolean, per: Per | null): Summed {
  return { above: isFlow, below: isFlow && per !== 'residents' }
}

/**
 * As `total`, divided: with what stands above and below, the completeness of what is above, and the state of the quotient. Not expected
 * where there is nothing to divide by; without a quotient, what is above is the number as it would be undivided.
 */
export function dividedTotal(q: Quantity, rows: Rows, span: Span, by: Divisor): Total {
  const whole = total(q, rows, span)
  const plain = whole.value === null ? {} : { numerator: whole.value }
  const parts = dividedDays(q, rows, by)
  if (!parts) return { ...whole, ...plain, value: null, state: 'not-expected' }
  const isFlow = (q.kind === 'ratio' ? q.numerator.kind : q.kind) === 'flow'
  const { value, code, above, below } = overSpan(parts, span, summedOf(isFlow, by.per))
  const sums = value === null ? plain : { numerator: above, denominator: below }
  return { ...whole, ...sums, value, state: stateOf(code) }
}
