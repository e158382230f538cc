/** Why nothing can be done with a batch. */
export type RefusalCode =
  | 'unknown-batch'
  | 'batch-not-pending'
  | 'own-batch'
  | 'batch-not-committed'
  | 'withdrawal-stands'

export class BatchRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code)
  }
}

/** Who decides about a batch, when and why. */
export interface Decision {
  author: string
  reason: string
  now: number
}
