import type { CohortMeasure } from '#src/contract/catalog.ts'
import type { Cells, CellsQuestion, Reports } from './resolve.ts'

/**
 * On each day the entries of the clock's days less those of them who left early. Reports from `from - days + 1` on are wanted.
 * `question.periods` are the entering flow's; `question.key` narrows to one key of it.
 */
export function resolveCohort(
  _measure: CohortMeasure,
  _entries: Reports,
  _released: Reports | null,
  _question: CellsQuestion,
): Cells {
  throw new Error('not built yet')
}
