import { type FailureCode, failureWords } from '#server/ingest/reading/failure-words.ts'
import type { Names } from '#src/contract/primitives.ts'
import { findings } from './findings.ts'

type Failures = { [C in FailureCode]: (typeof failureWords)[C] & { severity: 'error' } }

const failures = Object.fromEntries(
  Object.entries(failureWords).map(([code, words]: [string, Names]) => [
    code,
    { severity: 'error', ...words },
  ]),
) as unknown as Failures

/** What the command finds by itself, and why a file cannot be read. */
export const everyFinding = { ...findings, ...failures }
export type FindingCode = keyof typeof everyFinding
