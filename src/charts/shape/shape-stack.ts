import { codeOn, type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'
import { mondayOf } from '#src/domain/days.ts'
import { bare, counts, StateCode } from '#src/domain/states.ts'

/** Below this many design pixels a day's bar is no bar any more, and a bar is a week. */
const LEAST_BAR = 2.5

export type SlotLook = 'solid' | 'estimated' | 'running' | 'missing' | 'suppressed' | 'none'

/** A bar: one day, or the days of one week inside the span. */
export interface Slot extends DaySpan {
  readonly look: SlotLook
  /** NaN where nothing counts. */
  readonly total: number
  /** One number a key, NaN where the key has none; last what the total holds beyond its keys. */
  readonly parts: readonly number[]
  /** Total of the earlier window; NaN where there is none. */
  readonly earlier: number
  /** Days of the slot that were expected and are missing. */
  readonly missingDays: number
}

export interface StackShape {
  readonly weekly: boolean
  /** Some total is more than its keys: reported without a split, or a key is hidden. */
  readonly hasRest: boolean
  readonly slots: readonly Slot[]
  /** The greatest bar, of this window or the earlier one. */
  readonly greatest: number
}

export interface StackQuestion {
  span: DaySpan
  today: number
  /** What is drawn dotted, `by` days earlier. */
  dotted: { series: DaySeries; by: number } | null
  /** Width of the plot in design pixels. */
  width: number
  /** The last day stands for a week, in place of the sum. */
  level?: boolean
}

/** What a total holds beyond its keys; 0 where there is no total, or the keys say more than it. */
export function restOf(total: number, parts: readonly number[]): number {
  const known = parts.reduce((sum, part) => sum + (part || 0), 0)
  // Sums of decimals differ in their last digits.
  return total - known > 1e-6 ? total - known : 0
}

function sumOver(series: DaySeries, from: number, to: number): number {
  let sum = Number.NaN
  for (let day = from; day <= to; day++) {
    const value = valueOn(series, day)
    if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value
  }
  return sum
}

function lastOver(series: DaySeries, from: number, to: number): number {
  for (let day = to; day >= from; day--) {
    const value = valueOn(series, day)
    if (!Number.isNaN(value)) return value
  }
  return Number.NaN
}

function lookOf(total: DaySeries, from: number, to: number, today: number): SlotLook {
  let found: SlotLook = 'none'
  for (let day = from; day <= to; day++) {
    const code = codeOn(total, day)
    const state = bare(code)
    if (counts(code)) {
      if (day === today) return 'running'
      if (state === StateCode.estimated) found = 'estimated'
      else if (found !== 'estimated') found = 'solid'
    } else if (found === 'none' && state === StateCode.suppressed) found = 'suppressed'
    else if (found === 'none' && state === StateCode.missing) found = 'missing'
  }
  return found
}

export function shapeStack(
  keys: readonly DaySeries[],
  total: DaySeries,
  { span, today, dotted, width, level = false }: StackQuestion,
): StackShape {
  const weekly = width / (span.to - span.from + 1) < LEAST_BAR
  const fold = level ? lastOver : sumOver
  const slots: Slot[] = []
  let greatest = 0
  for (let from = span.from; from <= span.to; ) {
    const to = weekly ? Math.min(span.to, mondayOf(from) + 6) : from
    let missingDays = 0
    for (let day = from; day <= to; day++) if (bare(codeOn(total, day)) === StateCode.missing) missingDays++
    const sum = fold(total, from, to)
    const parts = keys.map((key) => fold(key, from, to))
    const slot: Slot = {
      from,
      to,
      look: lookOf(total, from, to, today),
      total: sum,
      parts: [...parts, restOf(sum, parts)],
      earlier: dotted ? fold(dotted.series, from - dotted.by, to - dotted.by) : Number.NaN,
      missingDays,
    }
    const stack = slot.parts.reduce((sum, part) => sum + (part || 0), 0)
    greatest = Math.max(greatest, stack, slot.total || 0, slot.earlier || 0)
    slots.push(slot)
    from = to + 1
  }
  return { weekly, hasRest: slots.some(({ parts }) => parts.at(-1)! > 0), slots, greatest }
}

export function slotOn(shape: StackShape, day: number): Slot | undefined {
  const first = shape.slots[0]
  if (!first) return undefined
  if (!shape.weekly) return shape.slots[day - first.from]
  return shape.slots.find((slot) => day >= slot.from && day <= slot.to)
}
