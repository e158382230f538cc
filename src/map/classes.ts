import { counts } from '#src/domain/states.ts'
import type { Scale } from './types.ts'

const CLASSES = 7
/** A limit may move by this part of the way to its neighbour to become a readable figure. */
const SLACK = 0.35
/** Limits nearer than this part of the greatest value would read the same: 84 and 84.5 %. */
const CLOSEST = 0.0099

/**
 * Classes with about equally many places each, whose limits are readable figures (60, 68, 75 rather than 59.7, 68.3, 74.9).
 * Fewer classes where the values do not carry seven. Only counted states take part. Null: nothing to classify.
 */
export function classify(
  values: ArrayLike<number>,
  states: ArrayLike<number>,
  classes = CLASSES,
): Scale | null {
  const sorted: number[] = []
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (counts(states[row]!) && Number.isFinite(value)) sorted.push(value)
  }
  if (sorted.length === 0) return null
  sorted.sort((a, b) => a - b)
  const breaks = sorted[0] === 0 ? breaksAboveZero(sorted, classes) : breaksOf(sorted, classes)
  return { breaks, ramp: rampOf(breaks.length + 1) }
}

/** Class of a value, counted from 0. */
export function classOf(value: number, scale: Scale): number {
  const { breaks } = scale
  let index = 0
  while (index < breaks.length && value >= breaks[index]!) index++
  return index
}

/** How many places fall in each class. */
export function classCounts(values: ArrayLike<number>, states: ArrayLike<number>, scale: Scale): number[] {
  const found = new Array<number>(scale.breaks.length + 1).fill(0)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (counts(states[row]!) && Number.isFinite(value)) found[classOf(value, scale)]!++
  }
  return found
}

/** Ramp colours 1…7 spread over n classes. */
export function rampOf(classes: number): number[] {
  if (classes <= 1) return [4]
  if (classes === 2) return [2, 6]
  if (classes === 3) return [2, 4, 6]
  return Array.from({ length: classes }, (_, index) => Math.round(1 + (index * 6) / (classes - 1)))
}

/** Where a whole class reports zero, zero is the lowest class, and the others share what is above. */
function breaksAboveZero(sorted: readonly number[], classes: number): number[] {
  const positive = sorted.filter((value) => value > 0)
  const zeros = sorted.length - positive.length
  if (positive.length === 0 || zeros < sorted.length / classes) return breaksOf(sorted, classes)
  const first = positive.every(Number.isInteger) ? 1 : positive[0]!
  return [first, ...breaksOf(positive, classes - 1).filter((limit) => limit > first)]
}

function breaksOf(sorted: readonly number[], classes: number): number[] {
  return readableBreaks(quantiles(sorted, classes), sorted)
}

function quantiles(sorted: readonly number[], classes: number): number[] {
  const distinct = new Set(sorted).size
  const wanted = Math.min(classes, Math.max(Math.min(distinct, 3), Math.ceil(distinct / 2)))
  return Array.from({ length: wanted - 1 }, (_, index) => {
    const at = ((index + 1) / wanted) * sorted.length
    return sorted[Math.min(sorted.length - 1, Math.round(at))]!
  })
}

function readableBreaks(raw: readonly number[], sorted: readonly number[]): number[] {
  const least = sorted[0]!
  const most = sorted.at(-1)!
  const breaks: number[] = []
  raw.forEach((limit, index) => {
    const below = limit - (raw[index - 1] ?? least)
    const above = (raw[index + 1] ?? most) - limit
    const readable = roundWithin(limit, Math.max(0, below) * SLACK, Math.max(0, above) * SLACK)
    const last = breaks.at(-1)
    const apart = last === undefined ? readable > least : readable - last >= Math.abs(most) * CLOSEST
    if (apart && readable <= most) breaks.push(readable)
  })
  return breaks
}

/** The roundest figure between limit − below and limit + above. */
function roundWithin(limit: number, below: number, above: number): number {
  const room = Math.max(below, above)
  if (room === 0) return limit
  for (let power = Math.ceil(Math.log10(Math.abs(limit) + room)); power > -9; power--) {
    for (const figure of [5, 2, 1]) {
      const step = figure * 10 ** power
      const candidate = Number((Math.round(limit / step) * step).toPrecision(12))
      if (candidate >= limit - below && candidate <= limit + above && candidate !== 0) return candidate
    }
  }
  return limit
}
