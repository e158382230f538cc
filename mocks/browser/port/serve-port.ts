import type { AnswerMessage, AskMessage, FailureMessage, Fetch } from './messages.ts'

/** Answers what is asked over the port; a body goes out as a stream, so that a live feed is one answer like any other. */
export function servePort(port: MessagePort, fetch: Fetch): void {
  port.onmessage = ({ data }: MessageEvent<AskMessage>) => {
    if (data.type === 'ask') void answer(port, fetch, data)
  }
}

async function answer(port: MessagePort, fetch: Fetch, ask: AskMessage): Promise<void> {
  const { id, url, method, headers, body } = ask
  try {
    const response = await fetch(new Request(url, { method, headers, body }))
    const message: AnswerMessage = {
      type: 'answer',
      id,
      status: response.status,
      headers: [...response.headers],
      body: response.body,
    }
    port.postMessage(message, message.body ? [message.body] : [])
  } catch (error) {
    port.postMessage({ type: 'failure', id, reason: String(error) } satisfies FailureMessage)
  }
}
