import { AreaCompletenessReply, CompletenessReply } from '#src/contract/figures/completeness.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export interface CompletenessQuestion {
  area: string
  day: string
  /** So many of those that are missing in each form; all where left out. */
  named?: number
  /** As known at that moment; null: now. */
  asOf: string | null
}

export const fetchCompleteness = (question: CompletenessQuestion, options?: RequestOptions) =>
  requestJson(pathOf(question, 'form'), CompletenessReply, options)

export const fetchAreaCompleteness = (question: CompletenessQuestion, options?: RequestOptions) =>
  requestJson(pathOf(question, 'area'), AreaCompletenessReply, options)

function pathOf({ area, day, named, asOf }: CompletenessQuestion, by: 'form' | 'area'): string {
  const query = new URLSearchParams({ area, day, by })
  if (named !== undefined) query.set('named', String(named))
  if (asOf !== null) query.set('asOf', asOf)
  return `completeness?${query}`
}
