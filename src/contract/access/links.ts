import { z } from 'zod'
import { Author, Moment } from '#src/contract/primitives.ts'

/** The token of a link starts with it, and so is told from the deployment's own. */
export const linkPrefix = 'lk_'
export const LinkToken = z.string().regex(/^lk_[A-Za-z0-9_-]{43}$/)

/** A right to look and nothing else, for a wall; of its token only a digest is kept. */
export const Link = z.object({
  id: z.string().min(1),
  /** Which screen has it. */
  name: z.string().trim().min(1).max(60),
  author: Author,
  createdAt: Moment,
  revokedAt: Moment.nullable(),
})
export type Link = z.infer<typeof Link>

/** `GET /api/links`: the newest first, the revoked too. */
export const LinksReply = z.object({ links: z.array(Link) })
export type LinksReply = z.infer<typeof LinksReply>

/** `POST /api/links`. */
export const NewLink = Link.pick({ name: true, author: true })
export type NewLink = z.infer<typeof NewLink>

/** The only answer that ever holds the token. */
export const NewLinkReply = Link.extend({ token: LinkToken })
export type NewLinkReply = z.infer<typeof NewLinkReply>
