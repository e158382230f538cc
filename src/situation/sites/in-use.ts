import type { Day } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'

/** The sites that are there on a day: those retired by then are left out. */
export function inUseOn(sites: readonly Site[], day: Day): readonly Site[] {
  const isThere = ({ retiredOn }: Site) => retiredOn === undefined || retiredOn > day
  return sites.every(isThere) ? sites : sites.filter(isThere)
}
