import { writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { settableClock } from '../../server/clock.ts'
import { quietLog } from '../../server/context.ts'
import { loadInstance } from '../../server/db/load-instance.ts'
import { renewedApp } from '../../server/hosts/renewed-app.ts'
import { nodeHost } from '../../server/node-host.ts'
import { openInstance } from '../../server/open-instance.ts'
import { readSettings } from '../../server/settings.ts'
import { addDays } from '../../src/domain/days.ts'
import { temporaryFolder } from '../../tests/journeys/setup/product.ts'
import { cubeBytes } from './cube-bytes.ts'
import type { CityModel } from './model.ts'

const TODAY = '2022-06-03'

/**
 * The product with the city of the benchmarks in it, at `url`: its own server, but that the cubes come from what was made in place of a
 * database of fifty million reports, encoded as it encodes them.
 */
export async function serveCity(
  model: CityModel,
  dist: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = temporaryFolder('city')
  const catalog = join(folder.path, 'catalog.json')
  writeFileSync(catalog, JSON.stringify(model.catalog))
  const settings = readSettings({ LOOKOUT_DATA: 'memory:', LOOKOUT_DEMO: 'off', LOOKOUT_CATALOG: catalog })
  const clock = settableClock(`${TODAY}T20:00:00+08:00`)
  const instance = await openInstance({ settings, log: quietLog, clock })
  await loadInstance(instance.db, { ...model.listed }, () => undefined)
  const app = renewedApp(instance)
  const product = nodeHost(app.fetch, { dist, basemap: null })
  const days = { from: addDays(TODAY, 1 - model.town.days), to: TODAY }
  const known = new Map<string, Uint8Array<ArrayBuffer>>()
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/api/catalog') {
      const reply = await app.fetch(request)
      return Response.json({ ...(await reply.json()), days })
    }
    const measure = /^\/api\/cubes\/(.+)$/.exec(pathname)?.[1]
    if (measure === undefined) return product(request)
    const asked = {
      measure,
      from: searchParams.get('from') ?? days.from,
      to: searchParams.get('to') ?? TODAY,
    }
    const key = JSON.stringify(asked)
    const bytes = known.get(key) ?? cubeBytes(model, days.from, asked)
    known.set(key, bytes)
    return new Response(bytes, { headers: { 'content-type': 'application/vnd.apache.arrow.stream' } })
  }
  const { server, url } = await listen(fetch)
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await instance.close()
    folder.remove()
  }
  return { url, stop }
}

function listen(fetch: (request: Request) => Promise<Response>): Promise<{ server: Server; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
      resolve({ server, url: `http://127.0.0.1:${port}` })
    }) as Server
  })
}
