import type { BulkColumn } from './engine.ts'

const signature = [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0]
/** The signature, then flags and the length of an extension, both 0. */
const headerBytes = 19
const widths = { int2: 2, int4: 4, int8: 8, float8: 8 }

/**
 * Rows `from` to `to` (not included) in PostgreSQL's binary COPY format: per row the number of fields, per field its length
 * (-1: null) and big-endian bytes. https://www.postgresql.org/docs/current/sql-copy.html
 */
export function encodeBinaryCopy(
  columns: readonly BulkColumn[],
  from: number,
  to: number,
): Uint8Array<ArrayBuffer> {
  const texts = columns.map((column) =>
    column.type === 'text' ? encodeTexts(column.values, from, to) : null,
  )
  let size = headerBytes + 2 + (to - from) * 2
  columns.forEach((column, c) => {
    const fixed = column.type === 'text' ? 0 : widths[column.type]
    size += (to - from) * (4 + fixed)
    for (const text of texts[c] ?? []) size += text?.length ?? 0
  })
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(signature)
  let at = headerBytes
  for (let row = from; row < to; row++) {
    view.setInt16(at, columns.length)
    at += 2
    for (let c = 0; c < columns.length; c++)
      at = writeField(view, bytes, at, columns[c]!, row, texts[c]?.[row - from])
  }
  view.setInt16(at, -1)
  return bytes.subarray(0, at + 2)
}

function writeField(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  column: BulkColumn,
  row: number,
  text: Uint8Array | null | undefined,
): number {
  const value = column.values[row]
  if (value === null || value === undefined || (column.type === 'float8' && Number.isNaN(value))) {
    view.setInt32(at, -1)
    return at + 4
  }
  if (column.type === 'text') {
    view.setInt32(at, text!.length)
    bytes.set(text!, at + 4)
    return at + 4 + text!.length
  }
  const width = widths[column.type]
  view.setInt32(at, width)
  if (column.type === 'int2') view.setInt16(at + 4, value as number)
  else if (column.type === 'int4') view.setInt32(at + 4, value as number)
  else if (column.type === 'float8') view.setFloat64(at + 4, value as number)
  else {
    view.setInt32(at + 4, Math.floor((value as number) / 2 ** 32))
    view.setUint32(at + 8, (value as number) % 2 ** 32)
  }
  return at + 4 + width
}

function encodeTexts(values: ArrayLike<string | null>, from: number, to: number): (Uint8Array | null)[] {
  const encoder = new TextEncoder()
  const texts: (Uint8Array | null)[] = []
  for (let row = from; row < to; row++) {
    const value = values[row]
    texts.push(value === null || value === undefined ? null : encoder.encode(value))
  }
  return texts
}
