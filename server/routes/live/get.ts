import type { Hono } from 'hono'
import { viewerOf } from '#server/answering/viewer.ts'
import type { Context } from '#server/context.ts'
import { ApiError, fault } from '#server/errors.ts'
import { type LiveOptions, liveStream } from './stream.ts'

/** `GET /api/live`: server-sent events, described in `src/contract/live.ts`. */
export function registerLive(app: Hono, context: Context, options: LiveOptions = {}): void {
  app.get('/api/live', (c) => {
    const after = afterOf(c.req.header('last-event-id') || c.req.query('after'))
    const { seesSmallCounts } = viewerOf(c.req.raw, context.settings)
    return new Response(liveStream(context, { after, seesSmallCounts }, options), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  })
}

function afterOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new ApiError('invalid-query', { fields: 'after' }, [fault(null, 'after', 'not-whole', {})])
}
