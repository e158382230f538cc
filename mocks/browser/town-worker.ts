import { startFeeder } from '#mocks/town/feeder.ts'
import type { Fetch, OpenMessage, ProgressMessage, WorkerMessage } from './messages.ts'
import { openTown } from './open-town.ts'
import { readWhole } from './read-whole.ts'
import { servePort } from './serve-port.ts'

/** The whole server in a thread of its own: the page keeps its frames while PGlite works. */
self.onmessage = ({ data: { archive, port } }: MessageEvent<OpenMessage>) => {
  const tell = (message: WorkerMessage) => port.postMessage(message)
  const opened = open(archive, (step, share) => tell({ type: 'progress', step, share }))
  servePort(port, async (request) => (await opened)(request))
  opened.catch((error: unknown) => tell({ type: 'broken', reason: String(error) }))
}

type Told = (step: ProgressMessage['step'], share: number) => void

async function open(archive: string | null, told: Told): Promise<Fetch> {
  const packed = archive === null ? null : await readWhole(archive, (share) => told('fetch', share))
  told('open', 0)
  const { fetch, clock } = await openTown(packed)
  told('ready', 1)
  if (packed === null) return fetch
  let isFed = false
  const feed = () => {
    isFed = true
    const onRefused = (problem: string) => console.error('feeder was refused', problem)
    const send = async (request: Request) => fetch(request)
    const { signal } = new AbortController()
    void startFeeder({ baseUrl: self.location.origin, clock, signal, fetch: send, onRefused })
  }
  return async (request) => {
    const answer = await fetch(request)
    // The town makes its reports from the same thread: the first screen's questions go first.
    if (!isFed && request.url.includes('/api/cubes/')) setTimeout(() => isFed || feed(), feederDelay)
    return answer
  }
}

const feederDelay = 2_000
