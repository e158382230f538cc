import { CompletenessReply } from '#src/contract/completeness.ts'
import { type RequestOptions, requestJson } from './request.ts'

/** `asOf`: as known at that moment; null: now. */
export const fetchCompleteness = (
  { asOf, ...question }: { area: string; day: string; asOf: string | null },
  options?: RequestOptions,
) =>
  requestJson(
    `completeness?${new URLSearchParams({ ...question, ...(asOf !== null && { asOf }) })}`,
    CompletenessReply,
    options,
  )
