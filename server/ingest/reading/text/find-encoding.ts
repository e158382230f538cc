import type { Pace } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import { type Encoding, pieces, type TextBytes } from './pieces.ts'

const marks: [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * How the bytes are written: by their byte order mark, else UTF-8, else GB18030 (what Chinese Excel saves). Every byte is looked at:
 * the first Chinese name may stand behind a million figures.
 */
export async function findEncoding(bytes: Uint8Array, pace: Pace): Promise<TextBytes> {
  const mark = marks.find(([, wanted]) => wanted.every((byte, i) => bytes[i] === byte))
  if (mark) {
    const text = { bytes, encoding: mark[0], start: mark[1].length }
    const fault = await firstFault(text, pace)
    if (fault !== null) throw new ReadFailure('undecodable', { row: rowAt(text, fault) })
    return text
  }
  const text: TextBytes = { bytes, encoding: 'utf-8', start: 0 }
  if (bytes.subarray(0, 65_536).includes(0)) throw new ReadFailure('undecodable', { row: 1 })
  const fault = await firstFault(text, pace)
  if (fault === null) return text
  const chinese: TextBytes = { ...text, encoding: 'gb18030' }
  if (!isMostlyUtf8(bytes, fault) && (await firstFault(chinese, pace)) === null) return chinese
  throw new ReadFailure('undecodable', { row: rowAt(text, fault) })
}

/** Offset of the first piece that the encoding cannot have written. */
async function firstFault(text: TextBytes, pace: Pace): Promise<number | null> {
  let at = text.start
  try {
    for (const { to } of pieces(text)) {
      at = to
      await pace(0)
    }
    return null
  } catch (error) {
    if (error instanceof TypeError) return at
    throw error
  }
}

/** UTF-8 with a byte broken is GB18030 to the letter, and nonsense to the reader. */
function isMostlyUtf8(bytes: Uint8Array, fault: number): boolean {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(fault, fault + 65_536))
  const broken = sample.match(/�/g)?.length ?? 0
  const sound = sample.match(/[^\0-\x7f�]/g)?.length ?? 0
  return sound > broken
}

/** The line, from 1, of the first byte behind `fault` that cannot be decoded. */
function rowAt({ bytes, encoding, start }: TextBytes, fault: number): number {
  if (encoding.startsWith('utf-16'))
    return new TextDecoder(encoding).decode(bytes.subarray(start, fault)).split('\n').length
  const decoder = new TextDecoder(encoding, { fatal: true })
  const lineBreak = (from: number) => {
    const found = bytes.indexOf(0x0a, from)
    return found < 0 ? bytes.length : found + 1
  }
  let row = 1
  for (let from = start; from < bytes.length; from = lineBreak(from), row++) {
    if (lineBreak(from) <= fault) continue
    try {
      decoder.decode(bytes.subarray(from, lineBreak(from)))
    } catch {
      return row
    }
  }
  return row
}
