import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { holdingPage } from './hosts/holding-page.ts'
import { nodeHost } from './node-host.ts'
import { type InstanceOptions, type OpenInstance, openInstance } from './open-instance.ts'
import type { Settings } from './settings.ts'

export interface ServerOptions extends InstanceOptions {
  /** Folder of the built product; null: the API alone. */
  dist: string | null
  /** What must be done before the first page is served, such as building it. */
  prepared?: Promise<unknown>
}

export interface RunningServer {
  url: string
  instance: OpenInstance
  /** Lets requests under way finish, ends the live streams, closes the database. */
  stop(): Promise<void>
}

type Handler = (request: Request) => Response | Promise<Response>

const patience = 5_000

/** Opens the port at once and answers "not ready" until the data is there. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, dist, prepared } = options
  let handler: Handler = holdingPage
  const { server, url } = await listen(settings, (request) => handler(request))
  let instance: OpenInstance
  try {
    instance = await openInstance(options)
    await prepared
  } catch (error) {
    await closeServer(server)
    throw error
  }
  const app = createApp(instance)
  handler = nodeHost((request) => app.fetch(request), { dist, basemap: settings.basemap })
  let stopping: Promise<void> | null = null
  const stop = async () => {
    const closed = closeServer(server)
    await instance.live.close()
    await closed
    await instance.close()
  }
  return {
    url,
    instance,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

function listen(settings: Settings, fetch: Handler): Promise<{ server: Server; url: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: settings.host, port: settings.port }, (address: AddressInfo) => {
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve({ server, url: `http://${host}:${address.port}` })
    }) as Server
    server.once('error', reject)
  })
}

/** Waits for requests under way, but not for ever. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
