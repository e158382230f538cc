import { PlaceReply } from '#src/contract/figures/places.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

/** `asOf`: as known at that moment; null: now. */
export const fetchPlace = (
  { id, day, asOf }: { id: string; day: string; asOf: string | null },
  options?: RequestOptions,
) =>
  requestJson(
    `places/${encodeURIComponent(id)}?${new URLSearchParams({ day, ...(asOf !== null && { asOf }) })}`,
    PlaceReply,
    options,
  )
