import { PlaceReply } from '#src/contract/places.ts'
import { type RequestOptions, requestJson } from './request.ts'

export const fetchPlace = (id: string, day: string, options?: RequestOptions) =>
  requestJson(`places/${encodeURIComponent(id)}?day=${day}`, PlaceReply, options)
