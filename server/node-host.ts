import { resolve } from 'node:path'
import { securityHeaders } from '#server/answering/security-headers.ts'
import { CompressedBodies, compressed } from '#server/hosts/compress.ts'
import { staticFile } from '#server/hosts/static-files.ts'

type Fetch = (request: Request) => Response | Promise<Response>

export interface NodeHostOptions {
  /** Folder of the built product; null: the API alone. */
  dist: string | null
  basemap: string | null
}

const ofTheApi = /^\/(api\/|api$|healthz$|readyz$|metrics$)/

/** What Node adds around the API's handler: compression, and the product's own files. */
export function nodeHost(
  api: Fetch,
  { dist, basemap }: NodeHostOptions,
): (request: Request) => Promise<Response> {
  const bodies = new CompressedBodies()
  const root = dist === null ? null : resolve(dist)
  const headers = Object.entries(securityHeaders(basemap))
  return async (request) => {
    const { pathname } = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (root !== null && isRead && !ofTheApi.test(pathname)) {
      const file = await staticFile(root, request, bodies)
      if (file) {
        for (const [name, value] of headers) file.headers.set(name, value)
        return file
      }
    }
    return compressed(request, await api(request), bodies)
  }
}
