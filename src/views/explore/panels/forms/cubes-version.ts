import type { CubeSets } from '#src/situation/measures/quantity-of.ts'

/**
 * What memoised figures of a panel depend on beside its measure: which cubes they are made of, and how often those were patched in
 * place. The ceiling of a level, and the residents it is divided by, are cubes of the panel too.
 */
export function cubesVersion(sets: CubeSets): string {
  return [...sets]
    .map(([id, set]) => `${id} ${set.total.from} ${set.total.days} ${set.revision} ${set.version}`)
    .join()
}
