import type { Multiples } from '#src/contract/desk/panels.ts'
import { mondayOf } from '#src/domain/days.ts'
import type { Part } from './parts-inside.ts'

/** The days of many parts laid over each other: weeks by their weekday, areas by the day itself. */
export interface DaySlots {
  /** Those of which some part has the day, counted from 0. */
  used: readonly number[]
  /** The day of a part's first slot, inside the part or before it. */
  firstOf: (part: Part) => number
  /** Null: the part has no such day. */
  dayIn: (part: Part, slot: number) => number | null
}

export function daySlots(by: Multiples['by'], parts: readonly Part[]): DaySlots {
  const firstOf = ({ span }: Part) => (by === 'week' ? mondayOf(span.from) : span.from)
  const dayIn = (part: Part, slot: number) => {
    const day = firstOf(part) + slot
    return day < part.span.from || day > part.span.to ? null : day
  }
  const most = Math.max(-1, ...parts.map((part) => part.span.to - firstOf(part)))
  const used = Array.from({ length: most + 1 }, (_, slot) => slot).filter((slot) =>
    parts.some((part) => dayIn(part, slot) !== null),
  )
  return { used, firstOf, dayIn }
}
