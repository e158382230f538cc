import type { Gathered } from '#server/cubes/known/known-reports.ts'
import type { Pick } from '#src/domain/cells/reports.ts'

/** Which days of a window each of some places reported, and when the reports that stand were recorded; [place][day from `from`]. */
export interface Reported {
  readonly from: number
  readonly width: number
  /** The oldest and the newest moment (ms) among a day's reports; NaN: none. */
  readonly oldest: Float64Array
  readonly newest: Float64Array
  /** 1: earlier reports stand behind those of the day, or were withdrawn. */
  readonly corrected: Uint8Array
}

/** Reports to days: one is there when any of the keys that count has a value. */
export function reportedOf(
  gathered: Gathered,
  pick: Pick,
  { places, from, to }: { places: number; from: number; to: number },
): Reported {
  const { rows, days, values, recordedAt, corrected: replaced } = gathered
  const isCounted = countedIn(gathered, pick)
  const width = to - from + 1
  const oldest = new Float64Array(places * width).fill(Number.NaN)
  const newest = new Float64Array(places * width).fill(Number.NaN)
  const corrected = new Uint8Array(places * width)
  for (let i = 0; i < rows.length; i++) {
    if (!isCounted(i)) continue
    const cell = rows[i]! * width + days[i]! - from
    if (replaced[i]) corrected[cell] = 1
    if (Number.isNaN(values[i]!)) continue
    const at = recordedAt[i]!
    if (!(oldest[cell]! <= at)) oldest[cell] = at
    if (!(newest[cell]! >= at)) newest[cell] = at
  }
  return { from, width, oldest, newest, corrected }
}

/** All days that a place ever reported. */
export interface History {
  /** Ascending; a day with several reports comes several times. */
  days: number[]
  /** When the newest report of its last day was recorded, ms; NaN: none. */
  lastReportAt: number
}

/** The same of the few places of which the window knows nothing. */
export function historiesOf(gathered: Gathered, pick: Pick, places: number): History[] {
  const { rows, days, values, recordedAt } = gathered
  const isCounted = countedIn(gathered, pick)
  const found = Array.from({ length: places }, () => ({
    days: [] as number[],
    last: Number.NEGATIVE_INFINITY,
    lastReportAt: Number.NaN,
  }))
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(values[i]!) || !isCounted(i)) continue
    const own = found[rows[i]!]!
    own.days.push(days[i]!)
    const isNewer = days[i]! > own.last || (days[i]! === own.last && recordedAt[i]! > own.lastReportAt)
    if (isNewer) {
      own.last = days[i]!
      own.lastReportAt = recordedAt[i]!
    }
  }
  for (const { days } of found) days.sort((a, b) => a - b)
  return found
}

function countedIn({ keys, palette }: Gathered, pick: Pick): (entry: number) => boolean {
  const counted = palette.map((key) => (key === null ? pick.orUnkeyed : pick.keys?.includes(key) === true))
  return (entry) => counted[keys[entry]!] === true
}

/** The breakdown keys that count; null: without a key. */
export function countedKeys({ keys, orUnkeyed }: Pick): (string | null)[] {
  return [...(keys ?? []), ...(orUnkeyed ? [null] : [])]
}

/** The days with a report, ascending. */
export function daysReported({ from, width, newest }: Reported, place: number): number[] {
  const days: number[] = []
  for (let at = 0; at < width; at++) if (!Number.isNaN(newest[place * width + at]!)) days.push(from + at)
  return days
}

export interface Moments {
  oldest: number
  newest: number
  /** Something was there before what stands. */
  corrected: boolean
}

/** Of one place: the oldest and newest moment among its reports of some days of the window, both inclusive; null: none. */
export function momentsWithin(
  { from, width, oldest, newest, corrected }: Reported,
  place: number,
  days: { from: number; to: number },
): Moments | null {
  let found: Moments | null = null
  let isCorrected = false
  const start = Math.max(0, days.from - from)
  for (let at = start; at <= Math.min(width - 1, days.to - from); at++) {
    const cell = place * width + at
    if (corrected[cell]) isCorrected = true
    if (Number.isNaN(newest[cell]!)) continue
    if (!found) found = { oldest: oldest[cell]!, newest: newest[cell]!, corrected: false }
    else {
      found.oldest = Math.min(found.oldest, oldest[cell]!)
      found.newest = Math.max(found.newest, newest[cell]!)
    }
  }
  if (found) found.corrected = isCorrected
  return found
}
