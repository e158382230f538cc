import { Hono } from 'hono'
import { methodsOf } from '#server/answering/methods.ts'
import { securityHeaders } from '#server/answering/security-headers.ts'
import { type Instance, instanceOf } from '#server/cubes/known/instance.ts'
import type { PostLimits } from '#server/ingest/observations/post-gate.ts'
import type { Api } from './api.ts'
import type { Context } from './context.ts'
import { isStorageFailure } from './db/engines/storage-failure.ts'
import { ApiError, problemResponse, storageUnavailable } from './errors.ts'
import type { ImportSessions } from './ingest/staging/sessions.ts'
import { registerAnnotations } from './routes/annotations/register.ts'
import { registerAreas } from './routes/areas/get.ts'
import { registerPutOutline } from './routes/areas/put-outline.ts'
import { registerBatchDecisions } from './routes/batches/decide.ts'
import { registerBatches } from './routes/batches/get.ts'
import { registerBatchRows } from './routes/batches/rows.ts'
import { registerCatalog } from './routes/catalog/get.ts'
import { registerChanges } from './routes/changes/get.ts'
import { registerCompleteness } from './routes/completeness/get.ts'
import { registerCorrections } from './routes/corrections/get.ts'
import { registerCubes } from './routes/cubes/get.ts'
import { registerExports } from './routes/exports/get.ts'
import { registerPostExports } from './routes/exports/post.ts'
import { registerHealth } from './routes/health/get.ts'
import { registerHistory } from './routes/history/get.ts'
import { registerImports } from './routes/imports/register.ts'
import { registerLinks } from './routes/links/register.ts'
import { registerLive } from './routes/live/get.ts'
import type { LiveOptions } from './routes/live/stream.ts'
import { registerMappings } from './routes/mappings/register.ts'
import { registerGetObservations } from './routes/observations/get.ts'
import { registerPostObservations } from './routes/observations/post.ts'
import { registerOpenApi } from './routes/openapi/get.ts'
import { registerPostPlaceImport } from './routes/place-imports/post.ts'
import { registerPlaces } from './routes/places/get.ts'
import { registerReporters } from './routes/reporters/register.ts'
import { registerScenes } from './routes/scenes/get.ts'
import { registerPutScenes } from './routes/scenes/put.ts'
import { registerSites } from './routes/sites/get.ts'
import { registerSiteHistory } from './routes/sites/history.ts'
import { registerPostSites } from './routes/sites/post.ts'
import { registerPutSites } from './routes/sites/put.ts'
import { registerTemplates } from './routes/templates/get.ts'
import { registerViews } from './routes/views/register.ts'
import { registerWalls } from './routes/walls/register.ts'

const urlLimit = 4096

export interface AppOptions {
  /** False while the instance is still being filled; `/readyz` says so. */
  loaded?: () => boolean
  /** What the reading routes share, where the host reads too. */
  instance?: Instance
  /** Files on their way in, where they outlive this. */
  imports?: ImportSessions
  live?: LiveOptions
  /** How many reports may wait at once. */
  posts?: PostLimits
}

/** The whole API as one web-standard `fetch` handler. Makes no use of its host: Node, a service worker and tests run it alike. */
export function createApp(context: Context, options: AppOptions = {}): Api {
  const { loaded = () => true, instance = instanceOf(context) } = options
  const app: Api = new Hono()
  const headers = Object.entries(securityHeaders(context.settings.basemap))

  app.use(async (c, next) => {
    const { length } = c.req.url
    if (length > urlLimit) throw new ApiError('url-too-long', { length, limit: urlLimit })
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  })

  app.use('/api/*', async (c, next) => {
    const viewer = await instance.viewerOf(c.req.raw)
    c.set('viewer', viewer)
    if (viewer.by === 'reporter' && !isReport(c.req.method, c.req.path))
      throw new ApiError('reporter-only', {})
    await next()
    // What not everybody may see, no shared cache may keep.
    const caching = c.res.headers.get('cache-control')
    if (context.settings.access === 'closed' && caching)
      c.res.headers.set('cache-control', caching.replace('public', 'private'))
  })

  registerHealth(app, context, loaded)
  registerOpenApi(app)
  registerCatalog(app, context)
  registerAreas(app, instance)
  registerPutOutline(app, instance)
  registerPostPlaceImport(app, instance)
  registerSites(app, instance)
  registerSiteHistory(app, instance)
  registerPostSites(app, instance)
  registerPutSites(app, instance)
  registerCubes(app, instance)
  registerExports(app, instance)
  registerPostExports(app, instance)
  registerPlaces(app, instance)
  registerCompleteness(app, instance)
  registerTemplates(app, instance)
  registerChanges(app, instance)
  registerHistory(app, instance)
  registerCorrections(app, instance)
  registerScenes(app, instance)
  registerPutScenes(app, instance)
  registerWalls(app, instance)
  registerLinks(app, context)
  registerAnnotations(app, instance)
  registerViews(app, context)
  registerReporters(app, instance)
  registerGetObservations(app, instance)
  registerPostObservations(app, context, options.posts)
  registerImports(app, instance, options.imports)
  registerMappings(app, context)
  registerBatches(app, context)
  registerBatchRows(app, instance)
  registerBatchDecisions(app, context)
  registerLive(app, context, options.live)

  const allowedAt = methodsOf(app)
  app.notFound((c) => {
    const methods = allowedAt(c.req.path)
    if (methods.length === 0)
      return problemResponse(new ApiError('not-found', { path: c.req.path }), c.req.raw)
    const allowed = methods.join(', ')
    return problemResponse(
      new ApiError('method-not-allowed', { path: c.req.path, method: c.req.method, allowed }, [], {
        allow: allowed,
      }),
      c.req.raw,
    )
  })
  app.onError((error, c) => {
    if (error instanceof ApiError) return problemResponse(error, c.req.raw)
    if (isStorageFailure(error)) {
      context.log.error({ path: c.req.path, error: String(error) }, 'storage failed')
      return problemResponse(storageUnavailable(), c.req.raw)
    }
    const id = crypto.randomUUID()
    context.log.error({ id, path: c.req.path, error: error.stack ?? String(error) }, 'request failed')
    return problemResponse(new ApiError('internal', { id }), c.req.raw)
  })
  return app
}

/** The one thing that a reporter's token is for. */
const isReport = (method: string, path: string) => method === 'POST' && path === '/api/observations'
