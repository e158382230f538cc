import { SitesReply } from '#src/contract/sites.ts'
import { type RequestOptions, requestJson } from './request.ts'

export const fetchSites = (options?: RequestOptions) => requestJson('sites', SitesReply, options)
