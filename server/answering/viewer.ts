import type { Context } from '#server/context.ts'
import { digestOfToken, readLinks } from '#server/db/links.ts'
import { ApiError } from '#server/errors.ts'
import type { Settings } from '#server/settings.ts'
import { type Link, linkPrefix } from '#src/contract/links.ts'

/** Who asks, and what they may see. */
export interface Viewer {
  /** By what right: the deployment's token, a read-only link, or none. */
  by: 'token' | 'link' | 'nobody'
  /** A token was sent, and it is not the deployment's. */
  wrongToken: boolean
  /** Small counts too. Without the token there is no right: loopback alone does not show them. */
  seesSmallCounts: boolean
}

/** Looks up who sends a request; refuses a link that is unknown or revoked, and where reading is closed, whoever has no right. */
export function viewersOf(context: Context): (request: Request) => Promise<Viewer> {
  const { settings } = context
  const linkOf = linkBook(context)
  return async (request) => {
    const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    if (given?.startsWith(linkPrefix)) {
      const link = await linkOf(given)
      if (!link) throw new ApiError('unknown-link-token', {})
      if (link.revokedAt !== null) throw new ApiError('link-revoked', { name: link.name })
      return { by: 'link', wrongToken: false, seesSmallCounts: false }
    }
    const isOwn = isTokenOf(settings, given)
    if (settings.access === 'closed' && !isOwn)
      throw given === undefined
        ? new ApiError('access-required', {}, [], { 'www-authenticate': 'Bearer' })
        : new ApiError('wrong-token', {})
    return {
      by: isOwn ? 'token' : 'nobody',
      wrongToken: given !== undefined && !isOwn,
      seesSmallCounts: isOwn,
    }
  }
}

/** The links by their digest, read again when one was made or revoked on any node. */
function linkBook({ db, live }: Context): (token: string) => Promise<Link | undefined> {
  let known: Promise<Map<string, Link>> | null = null
  live.hear((subject) => {
    if (subject === 'links') known = null
  })
  const read = async () => new Map((await readLinks(db)).map(({ digest, link }) => [digest, link]))
  return async (token) => {
    known ??= read().catch((error: unknown) => {
      known = null
      throw error
    })
    return (await known).get(await digestOfToken(token))
  }
}

function isTokenOf({ token }: Settings, given: string | undefined): boolean {
  return token !== null && given !== undefined && same(given, token)
}

/** Takes as long for a near miss as for a far one. */
function same(given: string, token: string): boolean {
  let difference = given.length ^ token.length
  for (let i = 0; i < token.length; i++)
    difference |= given.charCodeAt(i % given.length) ^ token.charCodeAt(i)
  return difference === 0
}
