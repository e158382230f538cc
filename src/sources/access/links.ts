import { Link, LinksReply, type NewLink, NewLinkReply } from '#src/contract/access/links.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

export const fetchLinks = (options?: RequestOptions) => requestJson('links', LinksReply, options)

export const postLink = (link: NewLink) => requestJson('links', NewLinkReply, { method: 'POST', body: link })

export const deleteLink = (id: string) =>
  requestJson(`links/${encodeURIComponent(id)}`, Link, { method: 'DELETE' })
