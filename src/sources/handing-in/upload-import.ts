import { ImportReply } from '#src/contract/handing-in/imports.ts'
import { json, ownHeaders } from '#src/sources/asking.ts'
import { refusalOf } from '#src/sources/request.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'

export interface Upload {
  file: Blob
  name: string
  author: string
  signal?: AbortSignal
  /** Share of the file that has left, 0 to 1. */
  progress?: (share: number) => void
}

/** Sends a file to be staged. By XMLHttpRequest: fetch does not tell how far a body has come. */
export function uploadImport({ file, name, author, signal, progress }: Upload): Promise<ImportReply> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    const stop = () => sending.abort()
    sending.open('POST', `/api/imports?${new URLSearchParams({ name, author })}`)
    const headers = {
      ...ownHeaders(json),
      'Content-Type': 'application/octet-stream',
    }
    for (const [header, value] of Object.entries(headers)) sending.setRequestHeader(header, value)
    sending.upload.onprogress = ({ loaded, total }) => progress?.(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      progress?.(1)
      replyOf(sending).then(resolve, reject)
    }
    sending.onerror = () => reject(new RequestFailure('unreachable'))
    sending.onabort = () => reject(signal?.reason ?? new RequestFailure('cut'))
    sending.onloadend = () => signal?.removeEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) return reject(signal.reason)
    sending.send(file)
  })
}

async function replyOf({ status, responseText }: XMLHttpRequest): Promise<ImportReply> {
  const response = new Response(responseText, { status })
  if (!response.ok) throw await refusalOf(response)
  const parsed = ImportReply.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestFailure('malformed', { cause: parsed.error })
  return parsed.data
}
