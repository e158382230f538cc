import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Origin } from '#server/db/reports/corrections.ts'
import type { Correction } from '#src/contract/figures/history.ts'
import { toDay } from '#src/domain/days.ts'
import type { Found } from './find-corrections.ts'
import { mayTell } from './told.ts'

interface Known {
  gazetteer: Gazetteer
  origins: ReadonlyMap<number, Origin>
  seesSmallCounts: boolean
}

export function describeCorrection({ measure, correction }: Found, known: Known): Correction {
  const { seq, place, key, day, recordedAt, before, after, reason } = correction
  const { gazetteer, origins, seesSmallCounts } = known
  const isTold = mayTell(measure, key, [before, after], seesSmallCounts)
  return {
    measure: measure.id,
    // Which key it was tells, by the change of a total, what is hidden.
    key: isTold ? key : null,
    place,
    placeName: gazetteer.site.get(place)?.name ?? gazetteer.area.get(place)?.name ?? place,
    day: toDay(day),
    recordedAt: new Date(recordedAt).toISOString(),
    before: isTold ? before : null,
    after: isTold ? after : null,
    suppressed: !isTold,
    reason: isTold ? reason : null,
    ...(origins.get(seq) ?? { batch: '', source: '', author: null }),
  }
}
