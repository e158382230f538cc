import type { Problem } from '#src/contract/problems.ts'

/**
 * Why a request gave nothing: the server could not be reached, took too long, broke off in the middle, refused with a
 * problem document, or sent something that is not what the contract promises.
 */
export type FailureKind = 'unreachable' | 'slow' | 'cut' | 'refused' | 'malformed'

export class RequestFailure extends Error {
  readonly kind: FailureKind
  readonly status: number | null
  readonly problem: Problem | null

  constructor(kind: FailureKind, details: { status?: number; problem?: Problem; cause?: unknown } = {}) {
    super(details.problem?.detail ?? kind, { cause: details.cause })
    this.name = 'RequestFailure'
    this.kind = kind
    this.status = details.status ?? null
    this.problem = details.problem ?? null
  }
}
