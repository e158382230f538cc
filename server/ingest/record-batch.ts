import { approvalOf } from '#server/catalog/approval-of.ts'
import type { Context } from '#server/context.ts'
import { type BatchCommitted, commitBatch, type NewBatch } from '#server/db/batches/commit-batch.ts'
import { settleBatch } from './settle-batch.ts'

/**
 * Stores what a file says anew, or keeps it until somebody else approves where the catalogue asks for that. Throws the `ApiError`
 * `import-outdated` and stores nothing where what it touches has changed since `base`.
 */
export function recordBatch(
  context: Context,
  wanted: Omit<NewBatch, 'now' | 'approval'>,
): Promise<BatchCommitted> {
  const { catalog, clock, db } = context
  const approval = approvalOf(catalog)
  return settleBatch(context, '', () => commitBatch(db, { ...wanted, approval, now: clock.now().getTime() }))
}
