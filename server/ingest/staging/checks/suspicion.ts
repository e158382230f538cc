import type { Candidates } from '#server/ingest/candidates.ts'
import type { FindingCode } from '#src/contract/imports.ts'

/** A candidate that is pointed at and not refused. */
export interface Suspicion {
  code: Extract<FindingCode, 'far-from-history' | 'ratio-over-one' | 'cumulative-falls'>
  /** Of the candidate. */
  index: number
  /** What the sentence is filled with. */
  args: Readonly<Record<string, string | number>>
}

/** First and last day of the candidates of a measure (all: of every one); null where there are none. */
export function daysOf(
  { length, measure, day }: Candidates,
  number?: number,
): { from: number; to: number } | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < length; i++) {
    if (number !== undefined && measure[i] !== number) continue
    if (day[i]! < from) from = day[i]!
    if (day[i]! > to) to = day[i]!
  }
  return from <= to ? { from, to } : null
}
