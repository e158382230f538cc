import { mondayOf } from '#src/domain/days.ts'
import type { Committee } from '../committees.ts'
import { doses, duplicatesUntil, residents, vaccinated } from '../truth/vaccination.ts'
import type { Recorder } from './recorder.ts'

const DAY = 86_400_000

/** Doses as the ledger has them on a day: never more than the residents that any late count still shows. */
export function countedDoses(
  seed: number,
  place: number,
  of: Pick<Committee, 'residents' | 'vaccination'>,
  day: number,
): [one: number, full: number, booster: number] {
  const monday = mondayOf(day)
  const known = Math.min(...[0, 7, 14].map((back) => residents(place, of.residents, monday - back)))
  return vaccinated(seed, place, of, day, known)
}

/** Residents of 60 and over and their doses, and the day on which a committee took its duplicates out. */
export function reportVaccination(recorder: Recorder): void {
  const { model, byId, span } = recorder
  const columns = recorder.columnsOf('vaccinated-60-plus')
  for (const committee of model.committees) {
    const reporter = byId.get(committee.code)!
    const { index } = reporter
    for (const { day } of recorder.duties('residents-60-plus', reporter))
      recorder.record(
        'residents-60-plus',
        reporter,
        -1,
        day,
        residents(index, committee.residents, day),
        'weekly',
      )
    const counted = (day: number) => countedDoses(model.seed, index, committee, day)
    const cleaned = duplicatesUntil(model.seed, index)
    for (const { day, weekly } of recorder.duties('vaccinated-60-plus', reporter)) {
      const counts = counted(day)
      const at = day * DAY + 3_600_000
      if (day === cleaned && at <= span.until)
        for (const key of doses.keys())
          columns.push(index, key, day, counts[key]!, false, at, reporter.source, {
            reason: '剔除重复登记后累计数下降',
          })
      else
        for (const key of doses.keys())
          recorder.record(
            'vaccinated-60-plus',
            reporter,
            key,
            day,
            counts[key]!,
            weekly ? 'weekly' : 'morning',
          )
    }
  }
}
