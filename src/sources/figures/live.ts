import { EventSourceParserStream } from 'eventsource-parser/stream'
import { LiveDeclared, LiveObservations, LiveStatus, type Subject } from '#src/contract/figures/live.ts'
import { authorization } from '#src/sources/credentials.ts'
import { refusalOf } from '#src/sources/request.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'

export type LiveMessage =
  | { type: 'hello' | 'heartbeat' | 'reset'; status: LiveStatus }
  | { type: 'observations'; observations: LiveObservations }
  | { type: 'declared'; subject: Subject }

/** The server beats every 15 s; two missed beats and a bit are a dead line. */
const silenceMs = 40_000

/**
 * One connection to the live feed, resumed behind `after`. Yields messages until the line breaks (throws a RequestFailure)
 * or `signal` aborts (returns).
 */
export async function* listenLive(after: number | null, signal: AbortSignal): AsyncGenerator<LiveMessage> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silenceMs)
  try {
    const response = await fetch(`/api/live${after === null ? '' : `?after=${after}`}`, {
      signal: AbortSignal.any([signal, silence.signal]),
      headers: { Accept: 'text/event-stream', ...authorization() },
    })
    if (!response.ok || !response.body) throw await refusalOf(response)
    const events = response.body
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
      .pipeThrough(new EventSourceParserStream())
      .getReader()
    for (;;) {
      const { done, value } = await events.read()
      if (done) throw new RequestFailure('cut')
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), silenceMs)
      const message = messageOf(value.event ?? 'message', value.data)
      if (message) yield message
    }
  } catch (cause) {
    if (signal.aborted) return
    throw cause instanceof RequestFailure ? cause : new RequestFailure('unreachable', { cause })
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
}

function messageOf(event: string, data: string): LiveMessage | null {
  if (event === 'observations') return { type: event, observations: parse(LiveObservations, data) }
  if (event === 'declared') return { type: event, subject: parse(LiveDeclared, data).subject }
  if (event === 'hello' || event === 'heartbeat' || event === 'reset') {
    return { type: event, status: parse(LiveStatus, data) }
  }
  return null
}

function parse<T>(schema: { parse(value: unknown): T }, data: string): T {
  try {
    return schema.parse(JSON.parse(data))
  } catch (cause) {
    throw new RequestFailure('malformed', { cause })
  }
}
