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
 * Text in pieces that end with a line where they can: no byte of UTF-8 or GB18030 but a line break is 0x0A, so that such a piece can
 * be decoded by itself, which is much faster than by a decoder that remembers. Throws `TypeError` where a byte is wrong.
 */
export function* pieces({ bytes, encoding, start }: TextBytes): Generator<Piece> {
  let decoder = decoderOf(encoding)
  let from = start
  do {
    const end = encoding.startsWith('utf-16') ? null : lineEnd(bytes, from)
    const to = end ?? Math.min(from + pieceBytes, bytes.length)
    const last = to === bytes.length
    const stream = end === null && !last
    const text = decoder.decode(bytes.subarray(from, to), { stream })
    yield { text, from, to, last }
    // One that has once remembered stays slow.
    if (!stream) decoder = decoderOf(encoding)
    from = to
  } while (from < bytes.length)
}

const decoderOf = (encoding: Encoding) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true })

/** Behind the last line break of a piece; null where it has none. */
function lineEnd(bytes: Uint8Array, from: number): number | null {
  const wanted = from + pieceBytes
  if (wanted >= bytes.length) return bytes.length
  for (const end of [newline, carriageReturn]) {
    const found = bytes.subarray(from, wanted).lastIndexOf(end)
    if (found >= 0) return from + found + 1
  }
  return null
}
