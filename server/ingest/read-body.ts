import { ApiError } from '#server/errors.ts'

export const bodyLimit = 8 * 1024 * 1024

/** The bytes of a body, unpacked where it is gzip; refused as soon as there are more than `limit`. */
export async function readBody(request: Request, limit = bodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new ApiError('unsupported-media-type', { type: `Content-Encoding: ${encoding}`, types: 'gzip' })
  if (Number(request.headers.get('content-length') ?? 0) > limit)
    throw new ApiError('body-too-large', { limit })
  if (!request.body) return new Uint8Array()
  const stream: ReadableStream<Uint8Array> =
    encoding === 'gzip'
      ? request.body.pipeThrough(
          new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>,
        )
      : request.body
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > limit) throw new ApiError('body-too-large', { limit })
      chunks.push(value)
    }
  } catch (error) {
    await reader.cancel().catch(() => {})
    if (error instanceof ApiError) throw error
    throw new ApiError('malformed-body', { where: encoding === 'gzip' ? 'gzip' : 'stream' })
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
