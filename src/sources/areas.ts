import { OutlinesReply } from '#src/contract/areas.ts'
import { type RequestOptions, requestJson } from './request.ts'

/** The whole area tree with the outlines of all that have one. */
export const fetchAreas = (options?: RequestOptions) =>
  requestJson('areas?outlines=true', OutlinesReply, options)
