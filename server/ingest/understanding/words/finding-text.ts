import type { Names } from '#src/contract/primitives.ts'

export interface FindingText {
  /** What is wrong. */
  reason: Names
  /** What to do. */
  fix: Names
}
