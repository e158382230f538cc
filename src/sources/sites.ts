import { type NewSite, Site, type SiteEdit, SiteHistory, SitesReply } from '#src/contract/sites.ts'
import { type RequestOptions, requestJson } from './request.ts'

const sitePath = (id: string) => `sites/${encodeURIComponent(id)}`

/** Every site; as known at a moment, or now. */
export const fetchSites = (asOf: string | null, options?: RequestOptions) =>
  requestJson(asOf === null ? 'sites' : `sites?${new URLSearchParams({ asOf })}`, SitesReply, options)

export const fetchSiteHistory = (id: string, options?: RequestOptions) =>
  requestJson(`${sitePath(id)}/history`, SiteHistory, options)

export const postSite = (site: NewSite) => requestJson('sites', Site, { method: 'POST', body: site })

export const putSite = ({ id, edit }: { id: string; edit: SiteEdit }) =>
  requestJson(sitePath(id), Site, { method: 'PUT', body: edit })
