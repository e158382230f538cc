import { population } from '../truth/population.ts'
import { residents } from '../truth/vaccination.ts'
import type { Recorder } from './recorder.ts'

/** Every week the residents of each committee by sex and age. */
export function reportPopulation(recorder: Recorder): void {
  const { model, byId } = recorder
  for (const committee of model.committees) {
    const reporter = byId.get(committee.code)!
    for (const { day } of recorder.duties('residents', reporter)) {
      const old = residents(reporter.index, committee.residents, day)
      population(model.seed, reporter.index, { old, village: committee.village }).forEach((count, key) => {
        recorder.record('residents', reporter, key, day, count, 'weekly')
      })
    }
  }
}
