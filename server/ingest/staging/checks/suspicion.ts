import type { Candidates } from '#server/ingest/candidates.ts'
import type { FindingCode } from '#src/contract/handing-in/imports.ts'

/** A candidate that is pointed at and not refused. */
export interface Suspicion {
  code: Extract<FindingCode, 'far-from-history' | 'ratio-over-one' | 'cumulative-falls'>
  /** What of the code it is, where its words differ. */
  why: string | null
  /** Of the candidate. */
  index: number
  /** What the sentence is filled with. */
  args: Readonly<Record<string, string | number>>
}

export interface Span {
  from: number
  to: number
}

/** First and last day of the candidates of each measure; null where there are none. */
export function spansOf({ length, measures, measure, day }: Candidates): (Span | null)[] {
  const from = new Int32Array(measures.length).fill(0x7fffffff)
  const to = new Int32Array(measures.length).fill(-0x80000000)
  for (let i = 0; i < length; i++) {
    const [number, on] = [measure[i]!, day[i]!]
    if (on < from[number]!) from[number] = on
    if (on > to[number]!) to[number] = on
  }
  return measures.map((_, i) => (from[i]! <= to[i]! ? { from: from[i]!, to: to[i]! } : null))
}

/** From the first day of them all to the last; null where there are none. */
export function wholeSpan(spans: readonly (Span | null)[]): Span | null {
  const given = spans.filter((span) => span !== null)
  if (given.length === 0) return null
  return {
    from: given.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: given.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY),
  }
}
