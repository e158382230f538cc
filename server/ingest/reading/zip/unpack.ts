import { Inflate } from 'fflate'
import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './entries.ts'

/** A step of packed bytes comes to 16 MB at the very worst. */
const step = 16 * 1024
const stored = 0
const deflated = 8

/** Parts read through once, with the right checksum. */
const sound = new WeakSet<ZipEntry>()

export interface Unpacked {
  bytes: Uint8Array
  /** The place reached in the file. */
  at: number
}

/** A part piece by piece. What unpacks beyond all measure is stopped on the way; what the directory says of sizes is not asked. */
export function* unpack(entry: ZipEntry): Generator<Unpacked> {
  if (sound.has(entry)) {
    yield* inflated(entry)
    return
  }
  let sum = 0
  let size = 0
  try {
    for (const piece of inflated(entry)) {
      size += piece.bytes.length
      entry.budget.left -= piece.bytes.length
      const tooMuch = Math.max(limits.unwatched, (piece.at - entry.start) * limits.ratio)
      if (size > tooMuch || size > limits.unpacked || entry.budget.left < 0)
        throw new ReadFailure('too-large-unpacked', { part: entry.name })
      sum = crc32(piece.bytes, sum)
      yield piece
    }
    if (sum !== entry.crc) throw new ReadFailure('broken-zip', {})
    sound.add(entry)
  } finally {
    // Who stops half way begins anew.
    if (!sound.has(entry)) entry.budget.left += size
  }
}

function* inflated({ packed, start, method, encrypted }: ZipEntry): Generator<Unpacked> {
  if (encrypted) throw new ReadFailure('encrypted-workbook', {})
  if (method !== stored && method !== deflated) throw new ReadFailure('broken-zip', {})
  let out: Uint8Array[] = []
  const inflate = new Inflate((bytes) => out.push(bytes))
  for (let from = 0; from < packed.length; from += step) {
    const slice = packed.subarray(from, from + step)
    out = method === stored ? [slice] : []
    if (method === deflated) push(inflate, slice, from + step >= packed.length)
    for (const bytes of out) if (bytes.length > 0) yield { bytes, at: start + from + slice.length }
  }
}

function push(inflate: Inflate, slice: Uint8Array, last: boolean): void {
  try {
    inflate.push(slice, last)
  } catch {
    // The library knows of nothing but damaged bytes.
    throw new ReadFailure('broken-zip', {})
  }
}
