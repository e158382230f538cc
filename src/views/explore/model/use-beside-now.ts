import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import type { Choice } from './choice.ts'

const none: readonly never[] = []

/** What is known now of what the screen shows as it was known then; null: nothing stands beside it. */
export function useBesideNow(
  needed: readonly CubeMeasure[],
  { besideTo, days, calendar }: Choice,
): CubeSets | null {
  const history = { from: calendar.first, to: besideTo ?? calendar.today }
  const { sets } = useCubes(besideTo === null ? none : needed, days, history, null)
  return besideTo === null ? null : sets
}
