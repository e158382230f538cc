import type { Database } from '#server/db/database.ts'
import { recentValues } from '#server/db/reports/recent-values.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import { keyOfSlot, placeOfSlot, slotOf, usedSlots } from './slots.ts'
import { type Span, type Suspicion, spansOf } from './suspicion.ts'

const newest = 28
/** Fewer known values say nothing about what is usual. */
const enough = 7
/** Older ones tell of another time. */
const daysBack = 400
/** A change by this much is never far: small counts jump. */
const floor = 10

/**
 * Values far from what the same place reported of the same measure and key before that day: beyond the median by more than six times
 * the median deviation, half the median and a small number, whichever is most. A statement a measure.
 */
export async function farFromHistory(db: Database, candidates: Candidates): Promise<Suspicion[]> {
  const usual = await Promise.all(
    spansOf(candidates).map((span, number) => usualOf(db, candidates, number, span)),
  )
  const { length, measure, place, key, day, value } = candidates
  const found: Suspicion[] = []
  if (usual.every((one) => one.size === 0)) return found
  for (let i = 0; i < length; i++) {
    const limits = usual[measure[i]!]!.get(slotOf(candidates, place[i]!, key[i]!))?.before(day[i]!)
    if (!limits || !(value[i]! < limits.low || value[i]! > limits.high)) continue
    const { median, count } = limits
    found.push({ code: 'far-from-history', why: null, index: i, args: { usual: median, count } })
  }
  return found
}

interface Limits {
  low: number
  high: number
  median: number
  count: number
}

async function usualOf(
  db: Database,
  candidates: Candidates,
  number: number,
  span: Span | null,
): Promise<Map<number, Usual>> {
  if (!span) return new Map()
  const slots = usedSlots(candidates, number)
  const { places, keys, measures } = candidates
  const known = await recentValues(db, {
    measure: measures[number]!,
    of: slots.map((slot) => ({
      place: places[placeOfSlot(candidates, slot)]!,
      key: keys[keyOfSlot(candidates, slot)] ?? null,
    })),
    from: span.from - daysBack,
    to: span.to,
    count: newest,
  })
  return new Map(
    slots.flatMap((slot, i) => {
      const { days, values } = known[i]!
      return days.length > 0 ? [[slot, new Usual(days, values)] as const] : []
    }),
  )
}

/** What is usual for one place and key, judged by what was known before a day. */
class Usual {
  readonly #limits = new Map<number, Limits | null>()

  constructor(
    private readonly days: readonly number[],
    private readonly values: readonly number[],
  ) {}

  before(day: number): Limits | null {
    let count = this.days.length
    while (count > 0 && this.days[count - 1]! >= day) count--
    let limits = this.#limits.get(count)
    if (limits === undefined) {
      limits = count < enough ? null : limitsOf(this.values.slice(0, count))
      this.#limits.set(count, limits)
    }
    return limits
  }
}

function limitsOf(values: readonly number[]): Limits {
  const median = medianOf(values)
  const deviation = medianOf(values.map((value) => Math.abs(value - median)))
  const reach = Math.max(6 * deviation, Math.abs(median) / 2, floor)
  return { low: median - reach, high: median + reach, median, count: values.length }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
