import type { Batch } from '#src/contract/handing-in/batches.ts'

export interface SeenSource {
  source: string
  /** ISO moment of the newest batch. */
  lastReportAt: string
  batches: number
  /** Observations stored. */
  rows: number
  measures: string[]
}

/** Who brought the batches given (the newest first), whoever reported last before the others. */
export function seenSources(batches: readonly Batch[]): SeenSource[] {
  const seen = new Map<string, SeenSource>()
  for (const { source, recordedAt, rows, measures, kind } of batches) {
    if (kind === 'withdrawal') continue
    const known = seen.get(source)
    if (!known) {
      seen.set(source, { source, lastReportAt: recordedAt, batches: 1, rows, measures: [...measures] })
      continue
    }
    known.batches++
    known.rows += rows
    known.measures = [...new Set([...known.measures, ...measures])]
  }
  return [...seen.values()]
}
