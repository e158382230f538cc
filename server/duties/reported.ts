import type { Gathered } from '#server/cubes/known/report-log.ts'
import type { Pick } from '#src/domain/reports.ts'

/** Which days each of some places reported, and when the reports that stand were recorded. */
export interface Reported {
  /** By place: day numbers, ascending. */
  days: Int32Array[]
  /** By place, beside its days: the oldest and the newest moment (ms) among the day's reports. */
  oldest: Float64Array[]
  newest: Float64Array[]
}

/** Reports to days: one is there when any of the keys that count has a value. */
export function reportedOf(gathered: Gathered, pick: Pick, places: number): Reported {
  const { rows, days, keys, palette, values, recordedAt } = gathered
  const isCounted = palette.map((key) => (key === null ? pick.orUnkeyed : pick.keys?.includes(key) === true))
  const found = Array.from({ length: places }, () => new Map<number, { oldest: number; newest: number }>())
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(values[i]!) || !isCounted[keys[i]!]) continue
    const own = found[rows[i]!]!
    const at = recordedAt[i]!
    const known = own.get(days[i]!)
    if (known) {
      known.oldest = Math.min(known.oldest, at)
      known.newest = Math.max(known.newest, at)
    } else own.set(days[i]!, { oldest: at, newest: at })
  }
  const reported: Reported = { days: [], oldest: [], newest: [] }
  for (const own of found) {
    const sorted = [...own].sort(([a], [b]) => a - b)
    reported.days.push(Int32Array.from(sorted, ([day]) => day))
    reported.oldest.push(Float64Array.from(sorted, ([, { oldest }]) => oldest))
    reported.newest.push(Float64Array.from(sorted, ([, { newest }]) => newest))
  }
  return reported
}

/** The breakdown keys that count; null: without a key. */
export function countedKeys({ keys, orUnkeyed }: Pick): (string | null)[] {
  return [...(keys ?? []), ...(orUnkeyed ? [null] : [])]
}

/** Of one place: the oldest and newest moment among its reports of some days, both inclusive; null: none. */
export function momentsWithin(
  { days, oldest, newest }: Reported,
  place: number,
  { from, to }: { from: number; to: number },
): { oldest: number; newest: number } | null {
  let found: { oldest: number; newest: number } | null = null
  days[place]!.forEach((day, at) => {
    if (day < from || day > to) return
    found = {
      oldest: Math.min(found?.oldest ?? Number.POSITIVE_INFINITY, oldest[place]![at]!),
      newest: Math.max(found?.newest ?? Number.NEGATIVE_INFINITY, newest[place]![at]!),
    }
  })
  return found
}
