import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Text as bytes: `start` is behind the byte order mark. */
export interface TextBytes {
  bytes: Uint8Array
  encoding: Encoding
  start: number
}

export interface Piece {
  text: string
  /** Offsets of its bytes. */
  from: number
  to: number
  last: boolean
}

/** Small enough for its rows to be gone before the collector moves them: 64 KB is twice as fast as 256. */
const pieceBytes = 64 * 1024

const newline = 0x0a
const carriageReturn = 0x0d

/**
 * Text in pieces that end with a line where the encoding allows it: no byte of UTF-8 or GB18030 but a line break is 0x0A, so that
 * each piece can be decoded by itself, which is much faster than a decoder that remembers. Throws `TypeError` where a byte is wrong.
 */
export function* pieces({ bytes, encoding, start }: TextBytes): Generator<Piece> {
  const wide = encoding.startsWith('utf-16')
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let from = start
  do {
    const to = wide ? Math.min(from + pieceBytes * 2, bytes.length) : lineEnd(bytes, from)
    const last = to === bytes.length
    const text = decoder.decode(bytes.subarray(from, to), { stream: wide && !last })
    yield { text, from, to, last }
    from = to
  } while (from < bytes.length)
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const wanted = from + pieceBytes
  if (wanted >= bytes.length) return bytes.length
  for (const end of [newline, carriageReturn]) {
    const found = bytes.lastIndexOf(end, wanted - 1)
    if (found >= from) return found + 1
  }
  const next = bytes
    .subarray(wanted, from + limits.line)
    .findIndex((byte) => byte === newline || byte === carriageReturn)
  if (next >= 0) return wanted + next + 1
  if (bytes.length - from <= limits.line) return bytes.length
  throw new ReadFailure('line-too-long', { limit: limits.line })
}
