import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { ApiError, fault } from '#server/errors.ts'
import { type LiveOptions, liveStream } from './stream.ts'

/** `GET /api/live`: server-sent events, described in `src/contract/figures/live.ts`. */
export function registerLive(app: Api, context: Context, options: LiveOptions = {}): void {
  app.get('/api/live', (c) => {
    const after = afterOf(c.req.header('last-event-id') || c.req.query('after'))
    const { seesSmallCounts, by } = c.get('viewer')
    const subscription = { after, seesSmallCounts, byLink: by === 'link' }
    return new Response(liveStream(context, subscription, options), {
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
