import { z } from 'zod'
import { CellState } from '#src/contract/figures/cubes.ts'
import { PlaceId, Slug } from '#src/contract/primitives.ts'

const Lon = z.number().min(-180).max(180)
const Lat = z.number().min(-90).max(90)

export const longestRadiusM = 500_000

/** A shape drawn on the map, WGS-84. A site is inside by its point, an area by the point that stands for it. */
export const Shape = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('box'), west: Lon, south: Lat, east: Lon, north: Lat })
    .refine((box) => box.west <= box.east && box.south <= box.north),
  z.object({ kind: z.literal('lasso'), points: z.tuple([Lon, Lat]).array().min(3).max(200) }),
  z.object({
    kind: z.literal('circle'),
    lon: Lon,
    lat: Lat,
    radiusM: z.number().positive().max(longestRadiusM),
  }),
])
export type Shape = z.infer<typeof Shape>

/** What a site must be to count: of one of these choices (`true`/`false` for a flag), or within these limits, both inclusive. */
export const SiteFilter = z
  .object({
    kind: Slug,
    attribute: z.string().min(1),
    values: z.string().array().min(1).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ values, min, max }) => (values === undefined) !== (min === undefined && max === undefined))
export type SiteFilter = z.infer<typeof SiteFilter>

/** So much of each an address holds. */
export const mostSelected = { areas: 200, sites: 200, shapes: 20, kinds: 100, filters: 20 }

/**
 * What is looked at inside the chosen area. Areas (with all inside them), sites and shapes add up; all three empty: everything. Of
 * what they hold, only sites of these kinds count (none named: all), that pass every filter of their kind; a filter says nothing of
 * other kinds, and neither says anything of areas that report themselves. `states`: of the places that report the shown measure only
 * those in one of these states over the window; other places are not asked. Read it with `#src/domain/selection`.
 */
export const Selection = z.object({
  areas: PlaceId.array().max(mostSelected.areas),
  sites: PlaceId.array().max(mostSelected.sites),
  shapes: Shape.array().max(mostSelected.shapes),
  kinds: Slug.array().max(mostSelected.kinds),
  filters: SiteFilter.array().max(mostSelected.filters),
  states: CellState.array().max(7),
})
export type Selection = z.infer<typeof Selection>

export const everything: Selection = { areas: [], sites: [], shapes: [], kinds: [], filters: [], states: [] }
