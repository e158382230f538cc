import type { Catalog } from '#src/contract/catalog.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'

/** A batch for a viewer who may not see small counts: where it holds any, its words may tell them. */
export function withoutWords(batch: Batch, { measures }: Catalog): Batch {
  const isSmall = measures.some((one) => one.suppressBelow !== undefined && batch.measures.includes(one.id))
  if (!isSmall) return batch
  return { ...batch, note: '', reason: '', decided: batch.decided && { ...batch.decided, note: '' } }
}
