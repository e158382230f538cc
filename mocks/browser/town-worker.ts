import { startFeeder } from '#mocks/town/feeder.ts'
import type { Clock } from '#server/clock.ts'
import { openTown } from './open-town.ts'
import type { Fetch, OpenMessage, ProgressMessage, WorkerMessage } from './port/messages.ts'
import { servePort } from './port/serve-port.ts'
import { readWhole } from './read-whole.ts'
import { whenQuiet } from './when-quiet.ts'

const quietMs = 2_000

/** The whole server in a thread of its own: the page keeps its frames while PGlite works. */
self.onmessage = ({ data: { archive, port } }: MessageEvent<OpenMessage>) => {
  const tell = (message: WorkerMessage) => port.postMessage(message)
  const opened = open(archive, (step, share) => tell({ type: 'progress', step, share }))
  servePort(port, async (request) => (await opened)(request))
  opened.catch((error: unknown) => tell({ type: 'broken', reason: String(error) }))
}

async function open(
  archive: string | null,
  told: (step: ProgressMessage['step'], share: number) => void,
): Promise<Fetch> {
  const packed = archive === null ? null : await readWhole(archive, (share) => told('fetch', share))
  told('open', 0)
  const { fetch, clock } = await openTown(packed)
  told('ready', 1)
  return packed === null ? fetch : whenQuiet(fetch, quietMs, () => feed(fetch, clock))
}

function feed(fetch: Fetch, clock: Clock): void {
  const onRefused = (problem: string) => console.error('feeder was refused', problem)
  const { signal } = new AbortController()
  const send = async (request: Request) => fetch(request)
  startFeeder({ baseUrl: self.location.origin, clock, signal, fetch: send, onRefused }).catch(console.error)
}
