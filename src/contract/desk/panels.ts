import { z } from 'zod'
import { Slug } from '#src/contract/primitives.ts'

/** How a panel draws its measure. */
export const PanelForm = z.enum(['line', 'bar', 'area', 'heat', 'spread', 'scatter', 'pyramid', 'rank'])
export type PanelForm = z.infer<typeof PanelForm>

/** What a number is divided by: 10,000 residents, the sites that reported it, the same number of the area around. */
export const Per = z.enum(['residents', 'site', 'share'])
export type Per = z.infer<typeof Per>

/** The same in an address. */
export const PerWord = z.enum(['per-10k', 'per-site', 'share'])
export type PerWord = z.infer<typeof PerWord>

/** The moving average of seven days, in an address. */
export const MeanWord = z.literal('avg7')

/** A panel beside the map: a measure of the catalogue, and how it is looked at. */
export const Panel = z.object({
  measure: Slug,
  key: Slug.nullable(),
  /** Null: by the measure's kind. */
  form: PanelForm.nullable(),
  per: Per.nullable(),
  /** Moving average of seven days. */
  mean: z.boolean(),
  /** The second measure of a scatter. */
  versus: Slug.nullable(),
})
export type Panel = z.infer<typeof Panel>

/** A room for more panels than fit on any screen, and an end to what a link can ask for. */
export const mostPanels = 24

/** The desk's main area as one small picture an area or week. */
export const Multiples = z.object({
  draw: z.enum(['map', 'chart']),
  by: z.enum(['district', 'town', 'committee', 'week']),
})
export type Multiples = z.infer<typeof Multiples>

/** How the days are played back; whether they run is nobody's address. */
export const Playback = z.object({
  /** Days a second. */
  speed: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8), z.literal(16)]),
  loop: z.boolean(),
  /** The window grows from its first day, in place of moving as it is. */
  grow: z.boolean(),
})
export type Playback = z.infer<typeof Playback>
