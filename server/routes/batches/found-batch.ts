import { batchNumberOf } from '#server/db/batches/batch-id.ts'
import { findBatch, type StoredBatch } from '#server/db/batches/read-batches.ts'
import type { Database } from '#server/db/database.ts'
import { readerOf } from '#server/db/reader.ts'
import { ApiError } from '#server/errors.ts'

/** Refuses an id that there is no batch of, or none that may be seen. */
export async function foundBatch(
  db: Database,
  id: string,
  isSeen: (batch: StoredBatch) => boolean = () => true,
): Promise<StoredBatch> {
  const number = batchNumberOf(id)
  const batch = number === null ? null : await findBatch(readerOf(db), number)
  if (!batch || !isSeen(batch)) throw new ApiError('unknown-batch', { batch: id })
  return batch
}

export function isUndecided({ state }: StoredBatch): boolean {
  return state === 'pending' || state === 'rejected'
}
