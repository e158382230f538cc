import { z } from 'zod'
import { Day, LayerId, Locale, Moment, PlaceId, Slug } from '#src/contract/primitives.ts'
import { Multiples, Panel, Per, Playback } from './panels.ts'
import { Selection } from './selection.ts'
import { TableLook } from './table.ts'

/** Days up to today (`last-30`), everything there is (`all`), or two days, both inclusive. */
export const ViewRange = z.union([
  z.literal('all'),
  z.object({ last: z.number().int().min(1).max(9999) }),
  z.object({ from: Day, to: Day }).refine((range) => range.from <= range.to),
])
export type ViewRange = z.infer<typeof ViewRange>

export const Camera = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  zoom: z.number().min(0).max(24),
  bearing: z.number().min(-180).max(180),
  pitch: z.number().min(0).max(85),
})
export type Camera = z.infer<typeof Camera>

/** With the days before, a week before, nothing; or with the same weeks of another time, which begin near a day. */
export const Compare = z.union([z.enum(['preceding', 'week', 'none']), Day])
export type Compare = z.infer<typeof Compare>

export const Theme = z.enum(['light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** The layer that is no kind of site: areas by what is overdue there, and posts that are silent. */
export const notReported = 'not-reported'
/** In an address, in place of a site's id: the form of one that is still to be made. No id begins so. */
export const newSiteId = '~new'

/** What the reader of the explore screen has chosen. Null: nothing chosen, the catalogue's own choice applies. */
export const ExploreView = z.object({
  area: PlaceId.nullable(),
  measure: Slug.nullable(),
  key: Slug.nullable(),
  /** What the measure is divided by on the map, in the tree and in the table. */
  per: Per.nullable(),
  range: ViewRange.nullable(),
  compare: Compare,
  /** The area that stands beside the chosen one. */
  versus: PlaceId.nullable(),
  /** What was known at this moment is shown, and nothing that came later; null: what is known now. */
  asOf: Moment.nullable(),
  /** What is known now stands beside it. */
  beside: z.boolean(),
  layers: z.array(LayerId).nullable(),
  place: PlaceId.nullable(),
  ...Selection.shape,
  camera: Camera.nullable(),
  table: z.boolean(),
  ...TableLook.shape,
  /** Beside the map, from the top. */
  panels: z.array(Panel).nullable(),
  /** Null: the map. */
  multiples: Multiples.nullable(),
  playback: Playback.nullable(),
  lang: Locale,
  theme: Theme,
})
export type ExploreView = z.infer<typeof ExploreView>
