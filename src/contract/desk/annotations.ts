import { z } from 'zod'
import { Author, Day, Moment, Names, PlaceId } from '#src/contract/primitives.ts'

export const NoteText = z.string().trim().min(1).max(500)

const reach = {
  /** Area code or site id; null: everywhere. */
  place: PlaceId.nullable(),
  /** First and last day, inclusive; both null: whatever the days. */
  from: Day.nullable(),
  to: Day.nullable(),
}

type Days = { from: string | null; to: string | null }
const ordered = ({ from, to }: Days) => (from === null ? to === null : to !== null && from <= to)
const order = { message: 'both days or neither, in order', path: ['to'] }

/** `POST /api/annotations`: a note on days, on a place, or on both. */
export const NewNote = z
  .object({ ...reach, text: NoteText, author: Author })
  .refine(ordered, order)
  .refine(({ place, from }) => place !== null || from !== null, {
    message: 'days or a place',
    path: ['from'],
  })
export type NewNote = z.infer<typeof NewNote>

/** `PUT /api/annotations/:id`: becomes the version after `version`; refused where somebody else has changed it since. */
export const NoteEdit = z
  .object({
    version: z.number().int().positive(),
    from: Day.nullable(),
    to: Day.nullable(),
    text: NoteText,
    author: Author,
  })
  .refine(ordered, order)
export type NoteEdit = z.infer<typeof NoteEdit>

/** `DELETE /api/annotations/:id?version=&author=`: withdraws it; its versions stay. */
export const NoteWithdrawal = z.object({ version: z.coerce.number().int().positive(), author: Author })

const written = {
  id: z.string().min(1),
  version: z.number().int().positive(),
  ...reach,
  text: z.string(),
  /** Of this version. */
  author: Author,
  recordedAt: Moment,
}

/** What somebody wrote, as it reads now or read at a moment. */
export const Note = z.object({
  kind: z.literal('note'),
  ...written,
  placeName: z.string().nullable(),
  /** Of its first version. */
  writtenBy: Author,
  writtenAt: Moment,
})
export type Note = z.infer<typeof Note>

/** A response level, which the catalogue declares; it has no author and is changed there. */
export const LevelNote = z.object({
  kind: z.literal('level'),
  id: z.string().min(1),
  from: Day,
  /** Null: in force. */
  to: Day.nullable(),
  name: Names,
  short: Names,
  /** 1 is the strictest. */
  level: z.number().int().min(1).max(4),
  source: Names,
})
export type LevelNote = z.infer<typeof LevelNote>

export const Annotation = z.discriminatedUnion('kind', [Note, LevelNote])
export type Annotation = z.infer<typeof Annotation>

/** `GET /api/annotations`: those that bear on an area (of it, inside it, around it, or of no place) and on days. */
export const AnnotationsQuery = z.object({
  /** An area or a site; omitted: everywhere. */
  area: PlaceId.optional(),
  from: Day.optional(),
  to: Day.optional(),
  asOf: Moment.optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
})
export type AnnotationsQuestion = z.infer<typeof AnnotationsQuery>

/** Levels first, then notes, the newest first; `total` counts the notes that `limit` cut too. */
export const AnnotationsReply = z.object({
  annotations: z.array(Annotation),
  total: z.number().int().nonnegative(),
})
export type AnnotationsReply = z.infer<typeof AnnotationsReply>

/** `GET /api/annotations/:id`: every version of a note, the newest first. */
export const NoteHistory = z.object({
  versions: z.array(z.object({ ...written, withdrawn: z.boolean() })),
})
export type NoteHistory = z.infer<typeof NoteHistory>
