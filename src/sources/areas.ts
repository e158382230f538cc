import { OutlinesReply } from '#src/contract/areas.ts'
import { type RequestOptions, requestJson } from './request.ts'

/** The whole area tree with the outlines of all that have one: the newest, or those in force on a day. */
export const fetchAreas = (day: string | null, options?: RequestOptions) =>
  requestJson(`areas?outlines=true${day === null ? '' : `&day=${day}`}`, OutlinesReply, options)
