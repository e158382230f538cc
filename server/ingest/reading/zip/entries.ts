import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'

/** A part of a zip file, as the directory has it: only its place and length are believed. */
export interface ZipEntry {
  name: string
  /** As it lies in the file. */
  packed: Uint8Array
  /** Where it begins in the file. */
  start: number
  method: number
  crc: number
  encrypted: boolean
  budget: Budget
}

/** Bytes that all parts of a file may come to once unpacked, and what is left of them. */
export interface Budget {
  left: number
}

const directoryEnd = 0x06054b50
const directoryEnd64 = 0x06064b50
const locator64 = 0x07064b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const broken = () => new ReadFailure('broken-zip', {})

/** The parts of a zip file by name, in lower case: of two with one name the first. Throws `broken-zip`, `too-many-entries`. */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  const budget = { left: limits.unwatched + bytes.length * limits.ratioOfAll }
  try {
    let at = directoryStart(view)
    for (let count = 0; at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry; count++) {
      if (count === limits.entries) throw new ReadFailure('too-many-entries', { limit: limits.entries })
      const { entry, next } = readEntry(bytes, view, at, budget)
      const name = entry.name.toLowerCase()
      if (!entries.has(name)) entries.set(name, entry)
      at = next
    }
  } catch (error) {
    // An offset beyond the end.
    if (error instanceof RangeError) throw broken()
    throw error
  }
  if (entries.size === 0) throw broken()
  return entries
}

/** The directory stands at the end, behind it only its own end and a comment. */
function directoryStart(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== directoryEnd) continue
    const start = view.getUint32(at + 16, true)
    if (start !== 0xffffffff) return start
    if (view.getUint32(at - 20, true) !== locator64) throw broken()
    const end64 = Number(view.getBigUint64(at - 12, true))
    if (view.getUint32(end64, true) !== directoryEnd64) throw broken()
    return Number(view.getBigUint64(end64 + 48, true))
  }
  throw broken()
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  budget: Budget,
): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const extra = at + 46 + nameLength
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, extra))
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
  const [, size, local] = wideFields(view, extra, extra + extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  if (view.getUint32(local!, true) !== localHeader) throw broken()
  const start = local! + 30 + view.getUint16(local! + 26, true) + view.getUint16(local! + 28, true)
  if (start + size! > bytes.length) throw broken()
  const entry = {
    name,
    packed: bytes.subarray(start, start + size!),
    start,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (flags & 1) === 1,
    budget,
  }
  return { entry, next: extra + extraLength + view.getUint16(at + 32, true) }
}

/** Fields too large for 32 bits stand, in their order, in the extra field 1. */
function wideFields(view: DataView, from: number, to: number, fields: number[]): number[] {
  if (!fields.includes(0xffffffff)) return fields
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return fields.map((field) => {
      if (field !== 0xffffffff) return field
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  throw broken()
}
