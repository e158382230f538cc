import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { readAhead } from './cubes/known/read-ahead.ts'
import { holdingPage } from './hosts/holding-page.ts'
import { renewedApp } from './hosts/renewed-app.ts'
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
  /** Fetches every measure's reports into memory, so that the first visitor need not wait for it. */
  readAhead(): void
  /** Lets requests under way finish, ends the live streams, closes the database. */
  stop(): Promise<void>
}

type Handler = (request: Request) => Response | Promise<Response>

const patience = 5_000

/**
 * How long a line is kept after its last answer, in ms: longer than those before a server keep theirs (a minute, most
 * proxies), or a report comes over a line in the moment in which it is shut, and is lost.
 */
const keepAliveTimeout = 75_000

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
  const app = renewedApp(instance)
  handler = nodeHost(app.fetch, { dist, basemap: settings.basemap })
  const stopped = new AbortController()
  let reading: Promise<void> = Promise.resolve()
  let stopping: Promise<void> | null = null
  const stop = async () => {
    stopped.abort()
    const closed = closeServer(server)
    await reading
    await instance.live.close()
    await closed
    await instance.close()
  }
  return {
    url,
    instance,
    readAhead: () => {
      // Whoever asks for the measure then reads it again, and is told if that fails too.
      const failed = (error: unknown) => options.log.warn({ error: String(error) }, 'could not read ahead')
      reading = readAhead(app.instance(), stopped.signal).catch(failed)
    },
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

function listen(settings: Settings, fetch: Handler): Promise<{ server: Server; url: string }> {
  return new Promise((resolve, reject) => {
    const { host: hostname, port } = settings
    const serverOptions = { keepAliveTimeout }
    const server = serve({ fetch, hostname, port, serverOptions }, (address: AddressInfo) => {
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
