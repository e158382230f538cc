import type { Settings } from '#server/settings.ts'

/** What the caller may see. */
export interface Viewer {
  /** Small counts too. */
  seesSmallCounts: boolean
}

/** Without a token there is no right: loopback alone does not show small counts. */
export function viewerOf(request: Request, settings: Settings): Viewer {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return { seesSmallCounts: settings.token !== null && given !== undefined && same(given, settings.token) }
}

/** Takes as long for a near miss as for a far one. */
function same(given: string, token: string): boolean {
  let difference = given.length ^ token.length
  for (let i = 0; i < token.length; i++)
    difference |= given.charCodeAt(i % given.length) ^ token.charCodeAt(i)
  return difference === 0
}
