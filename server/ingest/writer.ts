import { viewerOf } from '#server/answering/viewer.ts'
import { ApiError } from '#server/errors.ts'
import { isLoopback, type Settings } from '#server/settings.ts'

/** Who writes: `token` or, where only this machine can reach the server, `loopback`. Refuses everybody else. */
export function writerOf(request: Request, settings: Settings): string {
  refuseForeignPages(request)
  const given = request.headers.get('authorization')
  if (isLoopback(settings.host) && (given === null || settings.token === null)) return 'loopback'
  if (given === null) throw new ApiError('token-required', {}, [], { 'www-authenticate': 'Bearer' })
  if (!viewerOf(request, settings).seesSmallCounts) throw new ApiError('wrong-token', {})
  return 'token'
}

/** A page of another site must not write through the browser of somebody who can. */
function refuseForeignPages(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin === null) return
  const own = new URL(request.url)
  const page = URL.canParse(origin) ? new URL(origin) : null
  if (page?.host === own.host || (page && isLoopback(page.hostname) && isLoopback(own.hostname))) return
  throw new ApiError('foreign-origin', { origin })
}
