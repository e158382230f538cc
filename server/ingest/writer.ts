import type { Viewer } from '#server/answering/viewer.ts'
import { ApiError } from '#server/errors.ts'
import { isLoopback, type Settings } from '#server/settings.ts'

/** By what right somebody writes: `token` or, where only this machine can reach the server, `loopback`. Refuses everybody else. */
export function writerOf(request: Request, viewer: Viewer, settings: Settings): string {
  refuseForeignPages(request)
  if (viewer.by === 'link') throw new ApiError('read-only-link', {})
  if (viewer.by === 'reporter') throw new ApiError('reporter-only', {})
  if (viewer.by === 'token') return 'token'
  const isRefused = viewer.wrongToken && settings.token !== null
  if (isLoopback(settings.host) && !isRefused) return 'loopback'
  if (viewer.wrongToken) throw new ApiError('wrong-token', {})
  throw new ApiError('token-required', {}, [], { 'www-authenticate': 'Bearer' })
}

export function mayWrite(request: Request, viewer: Viewer, settings: Settings): boolean {
  try {
    writerOf(request, viewer, settings)
    return true
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

/** A page of another site must not write through the browser of somebody who can. */
export function refuseForeignPages(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin === null) return
  const own = new URL(request.url)
  const page = URL.canParse(origin) ? new URL(origin) : null
  if (page?.host === own.host || (page && isLoopback(page.hostname) && isLoopback(own.hostname))) return
  throw new ApiError('foreign-origin', { origin })
}
