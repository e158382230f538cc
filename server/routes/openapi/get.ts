import type { Hono } from 'hono'
import { describeApi } from './describe.ts'

export function registerOpenApi(app: Hono): void {
  let document: ReturnType<typeof describeApi> | null = null
  app.get('/api/openapi.json', (c) => {
    document ??= describeApi()
    return c.json(document, 200, { 'cache-control': 'no-cache' })
  })
}
