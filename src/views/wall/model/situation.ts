import type { Area, OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import type { Span } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'

/** All that the panels of one scene are drawn from. */
export interface Situation {
  catalog: CatalogReply
  index: AreaIndex
  outlines: OutlinesReply['outlines']
  scene: Scene
  area: Area
  /** The days of the charts; the last one is `today`. */
  span: Span
  today: Day
  /** The day whose numbers the classes of the map come from: a film keeps one scale. */
  scaleDay: Day
  /** Today is not over: its flows still grow. Not so where an instance's reports ended long ago. */
  running: boolean
  sets: CubeSets
  faults: ReadonlyMap<string, Error>
  /** When the cubes came that could not be renewed since, ms by this machine's clock. */
  unrenewed: ReadonlyMap<string, number>
  sites: readonly Site[]
}

/** Everything that a drawing depends on but the numbers in its cubes. */
export function sameGround(a: Situation, b: Situation): boolean {
  return (
    a.catalog === b.catalog &&
    a.index === b.index &&
    a.sites === b.sites &&
    a.area === b.area &&
    a.today === b.today &&
    a.scaleDay === b.scaleDay &&
    a.scene === b.scene
  )
}

/** Says of cubes which they are and how often they have been patched. */
export function stampOf({ sets, faults }: Situation, cubes: readonly { id: string }[]): string {
  return cubes.map(({ id }) => `${sets.get(id)?.revision} ${sets.get(id)?.version} ${faults.has(id)}`).join()
}
