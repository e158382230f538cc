/** What page and worker say to each other over one message port. */

export interface AskMessage {
  type: 'ask'
  id: number
  url: string
  method: string
  headers: [string, string][]
  body: ArrayBuffer | null
}

export interface AnswerMessage {
  type: 'answer'
  id: number
  status: number
  headers: [string, string][]
  /** Transferred: what the worker writes later still arrives. */
  body: ReadableStream<Uint8Array> | null
}

/** The handler itself failed; a refusal is an answer. */
export interface FailureMessage {
  type: 'failure'
  id: number
  reason: string
}

export interface ProgressMessage {
  type: 'progress'
  /** Fetching the packed town, opening it, done. */
  step: 'fetch' | 'open' | 'ready'
  /** 0 to 1. */
  share: number
}

export interface BrokenMessage {
  type: 'broken'
  reason: string
}

export type WorkerMessage = AnswerMessage | FailureMessage | ProgressMessage | BrokenMessage

/** Sent once, with the port. */
export interface OpenMessage {
  /** Address of the packed town; null: an empty instance. */
  archive: string | null
  port: MessagePort
}

export type Fetch = (request: Request) => Response | Promise<Response>
