import type { Span } from '../cube.ts'
import { bare, counts, StateCode } from '../states.ts'
import type { DayParts } from './day-parts.ts'

/** Which parts add up over days (a flow's); of the other the last day that counts stands for the span. */
export interface Summed {
  above: boolean
  below: boolean
}

export interface SpanNumber {
  /** Null: no day counts; `code` says why. */
  readonly value: number | null
  readonly code: number
  /** The sums that were divided: of the days that count. */
  readonly above: number
  readonly below: number
}

/** One number of a span from the numbers of its days. A level is that of the span's last day, whatever came before. */
export function overSpan(parts: DayParts, span: Span, summed: Summed): SpanNumber {
  const last = Math.min(span.to - parts.from, parts.above.length - 1)
  const first = summed.above ? Math.max(0, span.from - parts.from) : Math.max(0, last)
  let above = 0
  let below = 0
  let there = false
  let unsure = false
  let hidden = false
  let why: number = StateCode.notExpected
  for (let day = first; day <= last; day++) {
    const code = parts.states[day]!
    if (!counts(code)) {
      hidden ||= bare(code) === StateCode.suppressed
      if (bare(code) !== StateCode.notExpected) why = bare(code)
      continue
    }
    there = true
    unsure ||= bare(code) === StateCode.estimated
    above += parts.above[day]!
    if (parts.below !== null) below = parts.below[day]! + (summed.below ? below : 0)
  }
  // Zeros beside hidden days say nothing of the sum.
  if (hidden && above === 0) return { value: null, code: StateCode.suppressed, above, below }
  if (!there) return { value: null, code: why, above, below }
  if (parts.below !== null && below === 0) return { value: null, code: StateCode.missing, above, below }
  const value = (parts.below === null ? above : above / below) * parts.factor
  return {
    value,
    code: unsure || hidden ? StateCode.estimated : value === 0 ? StateCode.zero : StateCode.value,
    above,
    below,
  }
}
