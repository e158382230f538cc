import { z } from 'zod'
import { AreaLevel, Author, Day, LayerId, Moment, Names, PlaceId, Slug } from '#src/contract/primitives.ts'

/** A panel of a wall scene: what it tells of which measure. The measure's kind decides how it is drawn. */
export const WallPanel = z.discriminatedUnion('kind', [
  /** A leading number with its changes, completeness and age, and the days before it. */
  z.object({ kind: z.literal('number'), measure: Slug, key: Slug.optional() }),
  /** A cohort by day of its clock. */
  z.object({ kind: z.literal('clock'), measure: Slug }),
  /** A measure by the keys of its breakdown, in their order, over all days of the scene: the hours of the day. */
  z.object({ kind: z.literal('keys'), measure: Slug }),
  /** A ratio by the keys of its breakdown, with numerators and the denominator. */
  z.object({ kind: z.literal('shares'), measure: Slug }),
  /** The choices of a split kind of site by area: how many there are, and how many are silent. */
  z.object({ kind: z.literal('watch'), site: Slug }),
  /** Sites with a capacity and what of it is in use. */
  z.object({ kind: z.literal('capacity'), used: Slug, of: Slug }),
  /** The areas right inside, or all inside of a `level`, by a measure, the lowest first; `descending`: the highest. */
  z.object({
    kind: z.literal('ranking'),
    measure: Slug,
    key: Slug.optional(),
    level: AreaLevel.optional(),
    descending: z.boolean().optional(),
  }),
  /** The sites where a measure is highest. */
  z.object({ kind: z.literal('hotspots'), measure: Slug }),
  /** Every form by area: reported of expected. */
  z.object({ kind: z.literal('forms') }),
  /** The map once for each area right inside, in the same classes. */
  z.object({ kind: z.literal('multiples'), measure: Slug, key: Slug.optional() }),
])
export type WallPanel = z.infer<typeof WallPanel>

/** While an area's total of today is above (below) a limit, the scene is pinned: at most so many minutes from when that began. */
export const ScenePin = z
  .object({
    measure: Slug,
    key: Slug.optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    minutes: z.number().int().min(1).max(1440),
  })
  .refine((pin) => (pin.above === undefined) !== (pin.below === undefined), {
    message: 'either above or below',
    path: ['above'],
  })
export type ScenePin = z.infer<typeof ScenePin>

/** One picture of the wall. In the middle stands the map, or one large panel. */
export const Scene = z
  .object({
    id: Slug,
    name: Names,
    /** Null: the catalogue's home. */
    area: PlaceId.nullable(),
    /** Length of the charts, days up to `to`. */
    days: z.number().int().min(2).max(400),
    /** The last day shown; left out: today. */
    to: Day.optional(),
    map: z
      .object({
        measure: Slug,
        key: Slug.optional(),
        layers: z.array(LayerId),
        /** Over all days of the scene, and not on the last alone. */
        range: z.boolean().optional(),
      })
      .nullable(),
    stage: WallPanel.nullable(),
    left: z.array(WallPanel).max(4),
    right: z.array(WallPanel).max(4),
    /** Seconds it stays; left out: the wall's own. */
    dwell: z.number().int().min(5).max(3600).optional(),
    pin: ScenePin.optional(),
  })
  .refine((scene) => (scene.map === null) !== (scene.stage === null), {
    message: 'either a map or a stage panel',
    path: ['stage'],
  })
export type Scene = z.infer<typeof Scene>

/** A sentence or two for those before the wall. */
export const SceneNote = z.string().trim().max(200)

const saved = {
  /** Counts from 1; 0 are the catalogue's own scenes. */
  version: z.number().int().nonnegative(),
  author: Author.nullable(),
  note: SceneNote,
  /** Null for version 0. */
  savedAt: Moment.nullable(),
}

/** `GET /api/scenes?version=`: what the walls show, in order; without a version the newest. */
export const ScenesReply = z.object({ ...saved, scenes: z.array(Scene) })
export type ScenesReply = z.infer<typeof ScenesReply>
export const ScenesQuery = z.object({ version: z.coerce.number().int().nonnegative().optional() })

/** `PUT /api/scenes`: becomes the version after `base`; refused where somebody else has saved since. */
export const NewScenes = z.object({
  base: z.number().int().nonnegative(),
  author: Author,
  note: SceneNote.default(''),
  scenes: z.array(Scene).min(1).max(40),
})
export type NewScenes = z.infer<typeof NewScenes>

/** `GET /api/scenes/versions`: every version, newest first. */
export const SceneVersions = z.object({ versions: z.array(z.object(saved)) })
export type SceneVersions = z.infer<typeof SceneVersions>
