import type { Catalog } from '#src/contract/catalog.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import type { Choice } from './choice.ts'
import { shownDays } from './shown-days.ts'

const none: readonly never[] = []

/** What is known now of what the screen shows as it was known then; null: nothing stands beside it. */
export function useBesideNow(
  catalog: Catalog,
  needed: readonly CubeMeasure[],
  choice: Choice,
): CubeSets | null {
  const { besideTo, calendar } = choice
  const history = { from: calendar.first, to: besideTo ?? calendar.today }
  const { sets } = useCubes(
    besideTo === null ? none : needed,
    { ...shownDays(catalog, choice), history },
    null,
  )
  return besideTo === null ? null : sets
}
