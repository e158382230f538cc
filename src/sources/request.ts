import { Problem } from '#src/contract/problems.ts'
import { takeAhead } from './ahead.ts'
import { json, ownHeaders, patienceMs } from './asking.ts'
import { RequestFailure } from './request-failure.ts'

export interface RequestOptions {
  signal?: AbortSignal
  accept?: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, in place of a `body`. */
  bytes?: Blob
  /** The answer may come for as long as it keeps coming: only its beginning is waited for. */
  streamed?: boolean
}

/** A request below `/api`, by default a GET. Throws a RequestFailure for anything but a 2xx answer. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const waiting = new AbortController()
  const timer = options.streamed ? setTimeout(() => waiting.abort(), patienceMs) : undefined
  const patience = options.streamed ? waiting.signal : AbortSignal.timeout(patienceMs)
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience
  const { method = 'GET', accept = json, body, bytes } = options
  const ahead = method === 'GET' && accept === json ? takeAhead(path) : undefined
  let response: Response
  try {
    response = await (ahead ??
      fetch(`/api/${path}`, {
        method,
        signal,
        headers: {
          ...ownHeaders(accept),
          ...(body !== undefined && { 'Content-Type': json }),
          ...(bytes && { 'Content-Type': 'application/octet-stream' }),
        },
        ...(body !== undefined ? { body: JSON.stringify(body) } : bytes && { body: bytes }),
      }))
  } catch (cause) {
    throw failureOf(cause, options.signal, patience)
  } finally {
    clearTimeout(timer)
  }
  if (!response.ok) throw await refusalOf(response)
  return response
}

/** Reads the body; a stream cut in the middle is a failure like any other. */
export async function readBody<T>(response: Response, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await read(response)
  } catch (cause) {
    throw cause instanceof SyntaxError
      ? new RequestFailure('malformed', { cause })
      : new RequestFailure('cut', { cause })
  }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error }
}

/** A request whose JSON answer is parsed at the door. */
export async function requestJson<T>(path: string, schema: Schema<T>, options?: RequestOptions): Promise<T> {
  return readJson(await request(path, options), schema)
}

/** The JSON of an answer, parsed at the door. */
export async function readJson<T>(response: Response, schema: Schema<T>): Promise<T> {
  const body = await readBody(response, (answer) => answer.json() as Promise<unknown>)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new RequestFailure('malformed', { cause: parsed.error })
  return parsed.data
}

function failureOf(cause: unknown, caller: AbortSignal | undefined, patience: AbortSignal): unknown {
  if (caller?.aborted) return cause
  const isSlow = patience.aborted || (cause instanceof DOMException && cause.name === 'TimeoutError')
  return new RequestFailure(isSlow ? 'slow' : 'unreachable', { cause })
}

/** Why the server refused, as it says itself. */
export async function refusalOf(response: Response): Promise<RequestFailure> {
  const parsed = Problem.safeParse(await response.json().catch(() => null))
  return new RequestFailure('refused', {
    status: response.status,
    ...(parsed.success ? { problem: parsed.data } : {}),
  })
}
