import { CompletenessReply } from '#src/contract/completeness.ts'
import { type RequestOptions, requestJson } from './request.ts'

export const fetchCompleteness = (area: string, day: string, options?: RequestOptions) =>
  requestJson(`completeness?area=${encodeURIComponent(area)}&day=${day}`, CompletenessReply, options)
