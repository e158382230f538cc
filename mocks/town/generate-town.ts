import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { ReportColumns } from '#server/ingest/columns.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { createModel, defaultSeed, type TownModel } from './model.ts'
import { Recorder } from './report/recorder.ts'
import { reportArrivals } from './report/report-arrivals.ts'
import { reportFirms } from './report/report-firms.ts'
import { reportGates } from './report/report-gates.ts'
import { reportPopulation } from './report/report-population.ts'
import { reportSentinels } from './report/report-sentinels.ts'
import { reportVaccination } from './report/report-vaccination.ts'

export type Town = TownModel & {
  catalog: Catalog
  /** One a measure. */
  reports: (ReportColumns & { length: number })[]
}

export type TownOptions = {
  seed?: number
  /** First day of the history; the browser's demonstration carries a shorter one. */
  from?: Day
  /** What came in after this moment is not there yet. */
  until?: Date
}

export const townStart = '2020-01-20'
/** Where the demonstration's clock starts. */
export const townClock = new Date('2022-06-03T08:00:00+08:00')

/** The demonstration town: the same to the byte for the same seed. Everything but the printed facts is invented. */
export function generateTown({
  seed = defaultSeed,
  from = townStart,
  until = townClock,
}: TownOptions = {}): Town {
  const model = createModel(seed)
  const recorder = new Recorder(model, demonstrationCatalog, {
    from: toDayNumber(from),
    until: until.getTime(),
  })
  reportArrivals(recorder)
  reportFirms(recorder)
  reportVaccination(recorder)
  reportGates(recorder)
  reportSentinels(recorder)
  reportPopulation(recorder)
  return { ...model, catalog: demonstrationCatalog, reports: recorder.finish() }
}
