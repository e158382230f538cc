import { z } from 'zod'

/** A calendar day in the deployment's time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment, ISO 8601 with an offset or `Z`. */
export const Moment = z.iso.datetime({ offset: true })
export type Moment = z.infer<typeof Moment>

/** What is shown to a reader, in both languages. */
export const Names = z.object({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
export type Names = z.infer<typeof Names>

/** Lower-case words joined by hyphens: measures, kinds, breakdown keys. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const Locale = z.enum(['zh', 'en'])
export type Locale = z.infer<typeof Locale>

export const LonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** Sequence number of the last change that an answer includes; the bitemporal clock of the instance. */
export const Revision = z.number().int().nonnegative()

/** Who acts: a name or an office, as they call themselves. */
export const Author = z.string().trim().min(1).max(60)

/** Area codes and site ids stand in an address unescaped. */
export const PlaceId = z.string().regex(/^[\p{L}\p{N}_.~-]{1,64}$/u)

/** A kind, or a kind and one choice of the attribute that splits it (`compound`, `sentinel.testing`), or `not-reported`. */
export const LayerId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/)

export const AreaLevel = z.enum(['city', 'district', 'town', 'committee'])
export type AreaLevel = z.infer<typeof AreaLevel>
