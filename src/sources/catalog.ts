import { CatalogReply } from '#src/contract/catalog.ts'
import { arrivedAt } from './ahead.ts'
import { type RequestOptions, readJson, request } from './request.ts'

/** What the instance declares, and when that came, ms by this machine's clock: it says what time it is at the server. */
export async function fetchCatalog(
  options?: RequestOptions,
): Promise<{ catalog: CatalogReply; cameAt: number }> {
  const response = await request('catalog', options)
  return { catalog: await readJson(response, CatalogReply), cameAt: arrivedAt(response) }
}
