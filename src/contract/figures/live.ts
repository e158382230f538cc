import { z } from 'zod'
import { Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'
import { CellState } from './cubes.ts'

/**
 * `GET /api/live` (server-sent events). Every message's `id` is its sequence number; `Last-Event-ID` (or `?after=`) resumes
 * behind it. Event names: `hello` once per connection, `observations` for each committed request, `reset` when the client is
 * too far behind and must refetch, `heartbeat` every 15 s, `declared` when scenes, pushes, links, notes, saved views or the catalogue changed
 * (its id is that of the message before it; one that was missed is not sent again: who finds another `declaration` asks anew).
 */
export const LiveCell = z.object({
  place: z.string(),
  day: Day,
  breakdown: Slug.nullable(),
  /** Null: withdrawn. */
  value: z.number().nullable(),
  state: CellState,
})
export type LiveCell = z.infer<typeof LiveCell>

export const LiveChange = z.object({
  seq: Revision,
  recordedAt: Moment,
  measure: Slug,
  /** First and last day that changed. */
  days: z.object({ from: Day, to: Day }),
  /** Null where cells may not be sent (small counts, too many): refetch these days of what depends on the measure. */
  cells: z.array(LiveCell).nullable(),
})
export type LiveChange = z.infer<typeof LiveChange>

/** One committed request: all of it, or none. Its event id is `seq`, the last of its changes. */
export const LiveObservations = z.object({ seq: Revision, changes: z.array(LiveChange) })
export type LiveObservations = z.infer<typeof LiveObservations>

/**
 * `hello`, `heartbeat` and `reset`: the server's clock, where its data stands, when it last changed (null: never), and which `declaration`
 * holds: another text than that of an answer before says that something was declared since, or that the server cannot tell.
 */
export const LiveStatus = z.object({
  now: Moment,
  revision: Revision,
  changedAt: Moment.nullable(),
  declaration: z.string(),
})
export type LiveStatus = z.infer<typeof LiveStatus>

/** What, beside observations, can change while screens are open. */
export const Subject = z.enum([
  'scenes',
  'walls',
  'links',
  'batches',
  'reporters',
  'places',
  'annotations',
  'views',
  'catalog',
])
export type Subject = z.infer<typeof Subject>
export const LiveDeclared = z.object({ subject: Subject })
export type LiveDeclared = z.infer<typeof LiveDeclared>
