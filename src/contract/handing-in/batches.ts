import { z } from 'zod'
import { Author, Day, Moment, Slug } from '#src/contract/primitives.ts'

/** `post`: through the API; `import`: from a file; `withdrawal`: takes another batch back. */
export const BatchKind = z.enum(['post', 'import', 'withdrawal'])
export type BatchKind = z.infer<typeof BatchKind>

/** `pending` waits for somebody else's approval and counts nowhere; `rejected` never counted. */
export const BatchState = z.enum(['committed', 'pending', 'rejected', 'withdrawn'])
export type BatchState = z.infer<typeof BatchState>

/** What came in together: all of it, or nothing. */
export const Batch = z.object({
  id: z.string().min(1),
  kind: BatchKind,
  state: BatchState,
  /** The reporter: an office, a device or a file, never a person's name of the data. */
  source: z.string(),
  author: Author.nullable(),
  /** When it came in. What had to be approved counts from `decided.at` on. */
  recordedAt: Moment,
  /** Observations stored, or waiting. */
  rows: z.number().int().nonnegative(),
  measures: z.array(Slug),
  note: z.string(),
  reason: z.string(),
  file: z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable(),
  counts: z
    .object({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      withdrawn: z.number().int(),
      rejected: z.number().int(),
    })
    .nullable(),
  /** Who approved or rejected it, and when. */
  decided: z.object({ by: Author, at: Moment, note: z.string() }).nullable(),
  /** Of a withdrawal: the batch it takes back. */
  withdraws: z.string().nullable(),
  /** The withdrawal that took it back. */
  withdrawnBy: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>

/**
 * `GET /api/batches?state=&kind=&before=&limit=`: newest first. Who may not write sees none that wait or were refused, and who may
 * not see small counts no words about measures that have them. Posts of devices come by the thousand: `kind` leaves them out.
 */
export const BatchesQuery = z.object({
  state: BatchState.optional(),
  kind: BatchKind.optional(),
  /** Only those older than this batch. */
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
export const BatchesReply = z.object({ batches: z.array(Batch), more: z.boolean() })
export type BatchesReply = z.infer<typeof BatchesReply>

export const BatchRow = z.object({
  measure: Slug,
  key: Slug.nullable(),
  place: z.string(),
  placeName: z.string(),
  day: Day,
  /** What was known before; null: nothing. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  estimated: z.boolean(),
  qualifier: z.string().nullable(),
  reason: z.string().nullable(),
  /** Somebody has reported the same cell since. */
  superseded: z.boolean(),
  /** The viewer may not see the measure's small counts: neither values nor words are told. */
  suppressed: z.boolean().default(false),
})
export type BatchRow = z.infer<typeof BatchRow>

export const BatchRowsQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  /** Who asks; needed for a batch that waits. */
  author: Author.optional(),
})

/** `GET /api/batches/:id/rows?offset=&limit=&author=`: what it changed, or of a pending one would change. Needs the right to write. */
export const BatchRowsReply = z.object({ rows: z.array(BatchRow), total: z.number().int() })
export type BatchRowsReply = z.infer<typeof BatchRowsReply>

/** `POST /api/batches/:id/{approve,reject,withdraw}`. Nobody approves what they brought themselves. */
export const BatchDecision = z.object({ author: Author, reason: z.string().trim().max(500).default('') })
export type BatchDecision = z.infer<typeof BatchDecision>
