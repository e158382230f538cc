/** Rows added up at once. */
const ABREAST = 8

/** Adds rows of bytes, or takes them off: four days at once, two in each word, whose halves hold the sum of eight bytes. */
export function addByteRows(table: Uint8Array, rows: Int32Array, sign: number, out: Int32Array): void {
  const bytes = new DataView(table.buffer, table.byteOffset)
  const days = out.length | 0
  const fours = days & ~3
  const whole = rows.length - (rows.length % ABREAST)
  for (let i = 0; i < whole; i += ABREAST) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => Math.imul(rows[i + k]!, days)) as Four
    const [e, f, g, h] = [4, 5, 6, 7].map((k) => Math.imul(rows[i + k]!, days)) as Four
    for (let day = 0; day < fours; day = (day + 4) | 0) {
      const w0 = bytes.getInt32((a + day) | 0, true)
      const w1 = bytes.getInt32((b + day) | 0, true)
      const w2 = bytes.getInt32((c + day) | 0, true)
      const w3 = bytes.getInt32((d + day) | 0, true)
      const w4 = bytes.getInt32((e + day) | 0, true)
      const w5 = bytes.getInt32((f + day) | 0, true)
      const w6 = bytes.getInt32((g + day) | 0, true)
      const w7 = bytes.getInt32((h + day) | 0, true)
      const even = (((w0 & LOW) + (w1 & LOW)) | 0) + (((w2 & LOW) + (w3 & LOW)) | 0)
      const even2 = (((w4 & LOW) + (w5 & LOW)) | 0) + (((w6 & LOW) + (w7 & LOW)) | 0)
      const odd = (((w0 >>> 8) & LOW) + ((w1 >>> 8) & LOW)) | 0
      const odd2 = (((w2 >>> 8) & LOW) + ((w3 >>> 8) & LOW)) | 0
      const odd3 = (((w4 >>> 8) & LOW) + ((w5 >>> 8) & LOW)) | 0
      const odd4 = (((w6 >>> 8) & LOW) + ((w7 >>> 8) & LOW)) | 0
      addWords((even + even2) | 0, (((odd + odd2) | 0) + ((odd3 + odd4) | 0)) | 0, sign, day, out)
    }
  }
  addSingly(table, rows, whole, 0, fours, sign, out)
  addSingly(table, rows, 0, fours, days, sign, out)
}

type Four = [number, number, number, number]

/** Every other byte of a word. */
const LOW = 0xff00ff

function addWords(even: number, odd: number, sign: number, day: number, out: Int32Array): void {
  out[day] = (out[day]! + Math.imul(sign, even & 0xffff)) | 0
  out[day + 1] = (out[day + 1]! + Math.imul(sign, odd & 0xffff)) | 0
  out[day + 2] = (out[day + 2]! + Math.imul(sign, even >>> 16)) | 0
  out[day + 3] = (out[day + 3]! + Math.imul(sign, odd >>> 16)) | 0
}

/** The days `from` to `to` (not included) of the rows from one of the list on. */
function addSingly(
  table: Uint8Array,
  rows: Int32Array,
  first: number,
  from: number,
  to: number,
  sign: number,
  out: Int32Array,
): void {
  const days = out.length | 0
  for (let i = first; i < rows.length; i++) {
    const start = Math.imul(rows[i]!, days)
    for (let day = from; day < to; day = (day + 1) | 0)
      out[day] = (out[day]! + Math.imul(sign, table[(start + day) | 0]!)) | 0
  }
}
