import { makeScratch } from './scratch.ts'

/** Rows added up at once, and how many times until a half of a word may be full: 8 × 32 bytes come to 16 bits. */
const ABREAST = 8
const TURNS = 32
/** Every other byte of a word. */
const LOW = 0xff00ff

/** Bytes that a table has room for behind its end, so that its last days too are read in words. */
export const BYTES_BEHIND = 3

interface Halves {
  /** Sums of the first and third byte of each word, and of the second and fourth. */
  readonly even: Int32Array
  readonly odd: Int32Array
}

const evenScratch = makeScratch()
const oddScratch = makeScratch()

/** Adds rows of bytes and takes others off: four days at once, whose sums stand in the halves of two words. */
export function addByteRows(table: Uint8Array, more: Int32Array, less: Int32Array, out: Int32Array): void {
  const bytes = new DataView(table.buffer, table.byteOffset)
  const words = (out.length + 3) >> 2
  const halves = { even: evenScratch(words), odd: oddScratch(words) }
  addList(bytes, more, 1, halves, out)
  addList(bytes, less, -1, halves, out)
}

function addList(bytes: DataView, rows: Int32Array, sign: number, halves: Halves, out: Int32Array): void {
  const { even, odd } = halves
  const whole = rows.length - (rows.length % ABREAST)
  for (let i = 0; i < whole; i += ABREAST) {
    addEight(bytes, rows, i, out.length, even, odd)
    if (i % (ABREAST * TURNS) === ABREAST * (TURNS - 1)) empty(halves, sign, out)
  }
  empty(halves, sign, out)
  for (let i = whole; i < rows.length; i++) addOne(bytes, Math.imul(rows[i]!, out.length), even, odd)
  empty(halves, sign, out)
}

function addEight(
  bytes: DataView,
  rows: Int32Array,
  i: number,
  days: number,
  even: Int32Array,
  odd: Int32Array,
): void {
  const a = Math.imul(rows[i]!, days)
  const b = Math.imul(rows[i + 1]!, days)
  const c = Math.imul(rows[i + 2]!, days)
  const d = Math.imul(rows[i + 3]!, days)
  const e = Math.imul(rows[i + 4]!, days)
  const f = Math.imul(rows[i + 5]!, days)
  const g = Math.imul(rows[i + 6]!, days)
  const h = Math.imul(rows[i + 7]!, days)
  const words = even.length | 0
  let at = 0
  for (let word = 0; word < words; word = (word + 1) | 0) {
    const w0 = bytes.getInt32((a + at) | 0, true)
    const w1 = bytes.getInt32((b + at) | 0, true)
    const w2 = bytes.getInt32((c + at) | 0, true)
    const w3 = bytes.getInt32((d + at) | 0, true)
    const w4 = bytes.getInt32((e + at) | 0, true)
    const w5 = bytes.getInt32((f + at) | 0, true)
    const w6 = bytes.getInt32((g + at) | 0, true)
    const w7 = bytes.getInt32((h + at) | 0, true)
    at = (at + 4) | 0
    const low = ((((w0 & LOW) + (w1 & LOW)) | 0) + (((w2 & LOW) + (w3 & LOW)) | 0)) | 0
    const low2 = ((((w4 & LOW) + (w5 & LOW)) | 0) + (((w6 & LOW) + (w7 & LOW)) | 0)) | 0
    const upper = ((((w0 >>> 8) + (w1 >>> 8)) | 0) + (((w2 >>> 8) + (w3 >>> 8)) | 0)) | 0
    const upper2 = ((((w4 >>> 8) + (w5 >>> 8)) | 0) + (((w6 >>> 8) + (w7 >>> 8)) | 0)) | 0
    const evens = (low + low2) | 0
    even[word] = (even[word]! + evens) | 0
    // The upper three bytes less the third: its sum is known already.
    odd[word] = (odd[word]! + ((((upper + upper2) | 0) - ((evens >>> 16) << 8)) | 0)) | 0
  }
}

function addOne(bytes: DataView, start: number, even: Int32Array, odd: Int32Array): void {
  let at = start | 0
  for (let word = 0; word < even.length; word = (word + 1) | 0) {
    const w = bytes.getInt32(at, true)
    at = (at + 4) | 0
    even[word] = (even[word]! + (w & LOW)) | 0
    odd[word] = (odd[word]! + ((w >>> 8) & LOW)) | 0
  }
}

/** What stands behind the last day of a row is written beyond the end of `out`: nowhere. */
function empty({ even, odd }: Halves, sign: number, out: Int32Array): void {
  for (let word = 0; word < even.length; word++) {
    const day = word << 2
    const [low, high] = [even[word]!, odd[word]!]
    addTo(out, day, sign, low & 0xffff)
    addTo(out, day + 1, sign, high & 0xffff)
    addTo(out, day + 2, sign, low >>> 16)
    addTo(out, day + 3, sign, high >>> 16)
  }
  even.fill(0)
  odd.fill(0)
}

function addTo(out: Int32Array, day: number, sign: number, sum: number): void {
  if (day < out.length) out[day] = (out[day]! + Math.imul(sign, sum)) | 0
}
