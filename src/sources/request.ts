import type { Locale } from '#src/contract/primitives.ts'
import { Problem } from '#src/contract/problems.ts'
import { authorization } from './credentials.ts'
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

/** An answer, or a piece of one, that takes longer than this has failed: no spinner without an end. */
export const patienceMs = 30_000

/** A request below `/api`, by default a GET. Throws a RequestFailure for anything but a 2xx answer. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const waiting = new AbortController()
  const timer = options.streamed ? setTimeout(() => waiting.abort(), patienceMs) : undefined
  const patience = options.streamed ? waiting.signal : AbortSignal.timeout(patienceMs)
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience
  const { method = 'GET', accept = 'application/json', body, bytes } = options
  let response: Response
  try {
    response = await fetch(`/api/${path}`, {
      method,
      signal,
      headers: {
        Accept: accept,
        'Accept-Language': languageOfPage(),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(bytes && { 'Content-Type': 'application/octet-stream' }),
        ...authorization(),
      },
      ...(body !== undefined ? { body: JSON.stringify(body) } : bytes && { body: bytes }),
    })
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
  const response = await request(path, options)
  const body = await readBody(response, (answer) => answer.json() as Promise<unknown>)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new RequestFailure('malformed', { cause: parsed.error })
  return parsed.data
}

/** Problems are told in the language of the screen. */
export function languageOfPage(): Locale {
  return typeof document !== 'undefined' && document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

function failureOf(cause: unknown, caller: AbortSignal | undefined, patience: AbortSignal): unknown {
  if (caller?.aborted) return cause
  return new RequestFailure(patience.aborted ? 'slow' : 'unreachable', { cause })
}

/** Why the server refused, as it says itself. */
export async function refusalOf(response: Response): Promise<RequestFailure> {
  const parsed = Problem.safeParse(await response.json().catch(() => null))
  return new RequestFailure('refused', {
    status: response.status,
    ...(parsed.success ? { problem: parsed.data } : {}),
  })
}
