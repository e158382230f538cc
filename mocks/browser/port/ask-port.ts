import type { AnswerMessage, AskMessage, Fetch, WorkerMessage } from './messages.ts'

interface Waiting {
  resolve(response: Response): void
  reject(reason: Error): void
}

/** The other end of `servePort` as a `fetch`; what is neither answer nor failure goes to `told`. */
export function askPort(port: MessagePort, told: (message: WorkerMessage) => void = () => {}): Fetch {
  const waiting = new Map<number, Waiting>()
  let last = 0
  port.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.type !== 'answer' && data.type !== 'failure') return told(data)
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'answer') asker?.resolve(responseOf(data))
    else asker?.reject(new Error(data.reason))
  }
  return async (request) => {
    const id = ++last
    const bytes = await request.arrayBuffer()
    const ask: AskMessage = {
      type: 'ask',
      id,
      url: request.url,
      method: request.method,
      headers: [...request.headers],
      body: bytes.byteLength > 0 ? bytes : null,
    }
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      port.postMessage(ask, ask.body ? [ask.body] : [])
    })
  }
}

function responseOf({ status, headers, body }: AnswerMessage): Response {
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>> | null, { status, headers })
}
