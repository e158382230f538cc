import type { ExportAsked } from '#src/contract/exports.ts'
import { patienceMs, request } from './request.ts'
import { RequestFailure } from './request-failure.ts'

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

/** The address that the same file can be had from by whoever may see it. */
export function exportPath({ measures, ...asked }: ExportAsked): string {
  const query = new URLSearchParams({ ...asked, measures: measures.join(',') })
  return `exports?${query}`
}

/** Asks for a file and takes it in as it is made. The browser holds it outside the page's own memory. */
export async function fetchExport(
  asked: ExportAsked,
  { signal, progress }: ExportOptions,
): Promise<ExportFile> {
  const stalled = new AbortController()
  const response = await request(exportPath(asked), {
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
