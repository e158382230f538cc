import { queryOptions } from '@tanstack/react-query'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import {
  type CellQuestion,
  type CorrectionsQuestion,
  fetchCorrections,
  fetchHistory,
} from '#src/sources/figures/history.ts'

/** All that was ever reported of one cell, oldest first. */
export const historyQuery = (cell: CellQuestion) =>
  queryOptions({
    queryKey: keyAt(cell.asOf, keys.history(cell)),
    queryFn: ({ signal }) => fetchHistory(cell, { signal }),
    staleTime: cell.asOf === null ? freshness.watched : freshness.past,
    ...unkept,
  })

/** Known values that were replaced, newest first, and how many each day has. */
export const correctionsQuery = (question: CorrectionsQuestion) =>
  queryOptions({
    queryKey: keyAt(question.asOf, keys.corrections(question)),
    queryFn: ({ signal }) => fetchCorrections(question, { signal }),
    staleTime: question.asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(question.asOf),
    ...unkept,
  })
