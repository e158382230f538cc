import type { Instance } from '#server/cubes/known/instance.ts'
import type { Replacement } from '#server/db/reports/corrections.ts'
import type { Measure } from '#src/contract/catalog.ts'

export interface Found {
  measure: Measure
  correction: Replacement
}

export interface Scope {
  isInside: (place: string) => boolean
  /** Inclusive day numbers. */
  from: number
  to: number
  /** Only what was recorded after this moment, ms; null: all. */
  since: number | null
  /** As known after this sequence number. */
  revision: number
}

/** The corrections of some measures, newest first; and, where `since` is given, how many other cells were reported since. */
export async function findCorrections(
  { corrections, measures: reports }: Instance,
  measures: readonly Measure[],
  scope: Scope,
): Promise<{ found: Found[]; news: number | null }> {
  const { isInside, from, to, since, revision } = scope
  const found: Found[] = []
  let news = 0
  for (const measure of measures) {
    const corrected = new Set<string>()
    for (const correction of await corrections.read(measure.id)) {
      const { seq, place, key, day, recordedAt } = correction
      if (seq > revision || day < from || day > to || (since !== null && recordedAt <= since)) continue
      if (!isInside(place)) continue
      found.push({ measure, correction })
      corrected.add(`${place} ${key} ${day}`)
    }
    if (since === null) continue
    const log = await reports.read(measure.id, revision)
    news += log.countSince(since, isInside, from, to) - corrected.size
  }
  found.sort((a, b) => b.correction.seq - a.correction.seq)
  return { found, news: since === null ? null : news }
}
