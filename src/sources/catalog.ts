import { CatalogReply } from '#src/contract/catalog.ts'
import { type RequestOptions, requestJson } from './request.ts'

export const fetchCatalog = (options?: RequestOptions) => requestJson('catalog', CatalogReply, options)
