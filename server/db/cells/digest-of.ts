import type { Cells } from './cells.ts'

/** SHA-256 over what cells say, hexadecimal; the cells in the order of the index. */
export async function digestOf(cells: Cells): Promise<string> {
  const words = JSON.stringify([[...cells.qualifiers], [...cells.reasons]])
  const columns = [cells.place, cells.day, cells.measure, cells.key, cells.flags, cells.value]
  const bytes = new Blob([...columns.map((column) => new Uint8Array(column.slice().buffer)), words])
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
