import { z } from 'zod'
import { Author, Moment, Slug } from '#src/contract/primitives.ts'

/** The token of a reporter starts with it, and so is told from the deployment's own and from a link's. */
export const reporterPrefix = 'rp_'
export const ReporterToken = z.string().regex(/^rp_[A-Za-z0-9_-]{43}$/)

/** A device or an office that may report within its limits and do nothing else; of its token only a digest is kept. */
export const Reporter = z.object({
  id: z.string().min(1),
  /** What its reports name as their source. */
  name: z.string().trim().min(1).max(60),
  /** Null: any. */
  measures: z.array(Slug).min(1).nullable(),
  /** Codes of areas; it may report for them and all inside them. Null: anywhere. */
  areas: z.array(z.string().min(1)).min(1).nullable(),
  author: Author,
  createdAt: Moment,
  revokedAt: Moment.nullable(),
})
export type Reporter = z.infer<typeof Reporter>

/** `GET /api/reporters`: the newest first, the revoked too. */
export const ReportersReply = z.object({ reporters: z.array(Reporter) })
export type ReportersReply = z.infer<typeof ReportersReply>

/** `POST /api/reporters`. */
export const NewReporter = Reporter.pick({ name: true, measures: true, areas: true, author: true })
export type NewReporter = z.infer<typeof NewReporter>

/** The only answer that ever holds the token. */
export const NewReporterReply = Reporter.extend({ token: ReporterToken })
export type NewReporterReply = z.infer<typeof NewReporterReply>
