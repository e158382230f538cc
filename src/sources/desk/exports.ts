import type { ExportAsked } from '#src/contract/desk/exports.ts'
import { patienceMs } from '#src/sources/asking.ts'
import { request } from '#src/sources/request.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'

export interface Received {
  /** Rows the file will have; null: the server does not say. */
  rows: number | null
  bytes: number
}

export interface ExportFile {
  name: string
  content: Blob
  rows: number | null
}

export interface ExportOptions {
  signal: AbortSignal
  progress: (received: Received) => void
}

/** Longer ones are refused by servers, this one's and those in front of it. */
const longestPath = 3000

/** The address that the file can be had from by whoever may see it; a selection that is too long for one is asked for with a body. */
function wayTo({ measures, ...rest }: ExportAsked): { path: string; method: 'GET' | 'POST'; body?: object } {
  const asked = { ...rest, measures: measures.join(',') }
  const path = `exports?${new URLSearchParams(asked)}`
  return path.length > longestPath
    ? { path: 'exports', method: 'POST', body: asked }
    : { path, method: 'GET' }
}

/** Asks for a file and takes it in as it is made. The browser holds it outside the page's own memory. */
export async function fetchExport(
  asked: ExportAsked,
  { signal, progress }: ExportOptions,
): Promise<ExportFile> {
  const stalled = new AbortController()
  const { path, ...how } = wayTo(asked)
  const response = await request(path, {
    ...how,
    signal: AbortSignal.any([signal, stalled.signal]),
    accept: '*/*',
    streamed: true,
  })
  const stated = Number(response.headers.get('lookout-rows'))
  const rows = stated > 0 ? stated : null
  let bytes = 0
  let timer = setTimeout(() => stalled.abort(), patienceMs)
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      clearTimeout(timer)
      timer = setTimeout(() => stalled.abort(), patienceMs)
      bytes += chunk.byteLength
      progress({ rows, bytes })
      controller.enqueue(chunk)
    },
  })
  try {
    const type = response.headers.get('content-type') ?? ''
    const body = response.body?.pipeThrough(counted) ?? null
    const content = await new Response(body, { headers: { 'content-type': type } }).blob()
    return { name: nameOf(response, asked), content, rows }
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new RequestFailure(stalled.signal.aborted ? 'slow' : 'cut', { cause })
  } finally {
    clearTimeout(timer)
  }
}

function nameOf({ headers }: Response, { format }: ExportAsked): string {
  const named = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1]
  return named ? decodeURIComponent(named) : `lookout.${format}`
}
