import { ChangesReply } from '#src/contract/figures/changes.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

/** `asOf`: as known at that moment; null: now. */
export const fetchChanges = (
  { area, limit, asOf }: { area: string; limit: number; asOf: string | null },
  options?: RequestOptions,
) =>
  requestJson(
    `changes?${new URLSearchParams({ area, limit: String(limit), ...(asOf !== null && { asOf }) })}`,
    ChangesReply,
    options,
  )
