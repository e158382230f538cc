import type { Context } from '#server/context.ts'
import { readLinks } from '#server/db/access/links.ts'
import { readReporters } from '#server/db/access/reporters.ts'
import { digestOfToken } from '#server/db/access/tokens.ts'
import { ApiError } from '#server/errors.ts'
import type { Settings } from '#server/settings.ts'
import { linkPrefix } from '#src/contract/access/links.ts'
import { type Reporter, reporterPrefix } from '#src/contract/access/reporters.ts'
import type { Subject } from '#src/contract/figures/live.ts'

/** Who asks, and what they may see. */
export interface Viewer {
  /** By what right: the deployment's token, a read-only link, a reporter's token, or none. */
  by: 'token' | 'link' | 'reporter' | 'nobody'
  /** Who reports, within which limits; null: everybody else. */
  reporter: Reporter | null
  /** A token was sent, and it is not the deployment's. */
  wrongToken: boolean
  /** Small counts too. Without the token there is no right: loopback alone does not show them. */
  seesSmallCounts: boolean
}

/** Looks up who sends a request; refuses a link that is unknown or revoked, and where reading is closed, whoever has no right. */
export function viewersOf(context: Context): (request: Request) => Promise<Viewer> {
  const { settings } = context
  const linkOf = tokenBook(context, 'links', async (db) =>
    (await readLinks(db)).map(({ digest, link }) => [digest, link]),
  )
  const reporterOf = tokenBook(context, 'reporters', async (db) =>
    (await readReporters(db)).map(({ digest, reporter }) => [digest, reporter]),
  )
  return async (request) => {
    const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    if (given?.startsWith(linkPrefix)) {
      const link = await linkOf(given)
      if (!link) throw new ApiError('unknown-link-token', {})
      if (link.revokedAt !== null) throw new ApiError('link-revoked', { name: link.name })
      return { by: 'link', reporter: null, wrongToken: false, seesSmallCounts: false }
    }
    if (given?.startsWith(reporterPrefix)) {
      const reporter = await reporterOf(given)
      if (!reporter) throw new ApiError('unknown-reporter-token', {})
      if (reporter.revokedAt !== null) throw new ApiError('reporter-revoked', { name: reporter.name })
      return { by: 'reporter', reporter, wrongToken: false, seesSmallCounts: false }
    }
    const isOwn = isTokenOf(settings, given)
    if (settings.access === 'closed' && !isOwn)
      throw given === undefined
        ? new ApiError('access-required', {}, [], { 'www-authenticate': 'Bearer' })
        : new ApiError('wrong-token', {})
    return {
      by: isOwn ? 'token' : 'nobody',
      reporter: null,
      wrongToken: given !== undefined && !isOwn,
      seesSmallCounts: isOwn,
    }
  }
}

/** What is held by tokens, by their digest; read again when it was given or revoked on any node. */
function tokenBook<T>(
  { db, live }: Context,
  about: Subject,
  read: (db: Context['db']) => Promise<[digest: string, held: T][]>,
): (token: string) => Promise<T | undefined> {
  let known: Promise<Map<string, T>> | null = null
  live.hear((subject) => {
    if (subject === about) known = null
  })
  return async (token) => {
    known ??= read(db).then(
      (list) => new Map(list),
      (error: unknown) => {
        known = null
        throw error
      },
    )
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
