import type { Context } from '#server/context.ts'
import { BatchRefused } from '#server/db/batches/batch-refused.ts'
import { ImportOutdated } from '#server/db/batches/refuse-outdated.ts'
import { ApiError } from '#server/errors.ts'

/** Does something with batches and tells every screen and node. What the database refuses becomes an `ApiError`; `batch` is its id. */
export async function settleBatch<T>(
  { live, log }: Context,
  batch: string,
  settle: () => Promise<T>,
): Promise<T> {
  const settled = await settle().catch((error: unknown) => {
    if (error instanceof BatchRefused) throw new ApiError(error.code, { batch })
    if (error instanceof ImportOutdated) throw new ApiError('import-outdated', { count: error.cells })
    throw error
  })
  // What is stored is acknowledged even where the feed stumbles; it catches up with the next commit.
  const behind = (error: unknown) => log.error({ error: String(error) }, 'live feed is behind')
  await live.pull().catch(behind)
  await live.announce('batches').catch(behind)
  return settled
}
