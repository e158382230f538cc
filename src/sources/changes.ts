import { ChangesReply } from '#src/contract/changes.ts'
import { type RequestOptions, requestJson } from './request.ts'

export const fetchChanges = (area: string, limit: number, options?: RequestOptions) =>
  requestJson(`changes?area=${encodeURIComponent(area)}&limit=${limit}`, ChangesReply, options)
