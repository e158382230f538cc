import type { Api } from '#server/api.ts'
import { describeApi } from './describe.ts'

export function registerOpenApi(app: Api): void {
  let document: ReturnType<typeof describeApi> | null = null
  app.get('/api/openapi.json', (c) => {
    document ??= describeApi()
    return c.json(document, 200, { 'cache-control': 'no-cache' })
  })
}
