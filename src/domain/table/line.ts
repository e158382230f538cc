import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'

/** A row of the table that is a place: an area, or a site. */
export interface PlaceLine {
  kind: 'place'
  id: string
  name: string
  path: string
  area: Area | null
  site: Site | null
}

/** A row that others stand under; `whole`: the table's foot, under which all stand. */
export interface GroupLine {
  kind: 'group' | 'whole'
  id: string
  name: string
  members: readonly PlaceLine[]
  /** The members are all areas inside it, and its number is its own; null: the number is that of its members together. */
  area: Area | null
}

export type Line = PlaceLine | GroupLine
