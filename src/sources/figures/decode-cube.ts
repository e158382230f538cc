import { type Column, type Table, tableFromIPC } from '@uwdata/flechette'
import type { CubeSource } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { comparePaths, type PlaceIndex } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'

interface About {
  measure: string
  keys: (string | null)[]
  kind: CubeSource['kind']
  staleAfterDays: number | null
  from: string
  to: string
  revision: number
}

/**
 * The cubes of one Arrow answer: the total or key asked for, or (`breakdown=*`) the total and then every key. Rows come out in path
 * order, whatever order they travelled in. Throws where the bytes are no such answer.
 */
export function decodeCubes(bytes: Uint8Array): CubeSource[] {
  const table = tableFromIPC(aligned(bytes))
  const about = readAbout(table)
  const from = toDayNumber(about.from)
  const days = toDayNumber(about.to) - from + 1
  const { places, order } = readPlaces(table)
  return about.keys.map((key) => {
    const suffix = key === null ? '' : `:${key}`
    const numbers = listOf(table, `values${suffix}`)
    if (!numbers) throw new Error(`the answer has no column values${suffix}`)
    const codes = listOf(table, `states${suffix}`)
    return {
      measure: about.measure,
      key,
      kind: about.kind,
      ...(about.staleAfterDays !== null && { staleAfterDays: about.staleAfterDays }),
      places,
      from,
      days,
      values: reorder(numbers.values, order, days),
      states: reorder(statesOf(numbers, codes?.values ?? null), order, days),
      revision: about.revision,
    }
  })
}

/** Arrow's buffers are read in place and must lie on 8 bytes. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
}

function readAbout(table: Table): About {
  const text = table.schema.metadata?.get('lookout')
  if (!text) throw new Error('the Arrow table is not a cube')
  return JSON.parse(text) as About
}

type Numbers = Uint8Array | Uint16Array | Int8Array | Int16Array | Int32Array | Float64Array

interface List {
  values: Numbers
  validity: Uint8Array | null
}

/** The numbers behind a column of fixed-size lists, without a copy. */
function listOf(table: Table, name: string): List | null {
  if (!table.names.includes(name)) return null
  const column: Column<unknown> = table.getChild(name)
  const batch = column.data[0]?.children[0]
  if (!batch) return { values: new Uint8Array(0), validity: null }
  return { values: batch.values as Numbers, validity: batch.nullCount > 0 ? batch.validity : null }
}

/** Cells turned into 32-bit integers together, by the engine's own copy: the loop below sees one kind of numbers. */
const CHUNK = 16_384

function statesOf({ values, validity }: List, codes: Numbers | null): Uint8Array {
  const states = new Uint8Array(values.length)
  const chunk = values instanceof Float64Array ? new Float64Array(CHUNK) : new Int32Array(CHUNK)
  for (let start = 0; start < states.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, states.length)
    chunk.set(values.subarray(start, end))
    markZeros(chunk, states, start, end)
  }
  if (validity !== null) markMissing(states, validity)
  if (codes === null) return states
  for (let i = 0; i < states.length; i++) {
    const code = codes[i]!
    if (code !== 0) states[i] = (code & 7) === 0 ? code | states[i]! : code
  }
  return states
}

function markZeros(numbers: Int32Array | Float64Array, states: Uint8Array, start: number, end: number): void {
  let at = start | 0
  const size = (end - start) | 0
  for (let i = 0; i < size; i = (i + 1) | 0) {
    if (numbers[i] === 0) states[at] = StateCode.zero
    at = (at + 1) | 0
  }
}

/** Whole bytes of present cells, which are nearly all, are passed over. */
function markMissing(states: Uint8Array, validity: Uint8Array): void {
  for (let start = 0; start < states.length; start += 8) {
    const bits = validity[start >> 3]!
    if (bits === 0xff) continue
    const end = Math.min(start + 8, states.length)
    for (let i = start; i < end; i++) if ((bits & (1 << (i & 7))) === 0) states[i] = StateCode.missing
  }
}

function readPlaces(table: Table): { places: PlaceIndex; order: number[] | null } {
  const ids = textsOf(table, 'id')
  const paths = table.names.includes('within')
    ? textsOf(table, 'within').map((area, i) => `${area}/${ids[i]}`)
    : textsOf(table, 'path')
  const moments = table.getChild('reportedAt').toArray() as ArrayLike<number | null>
  const order = treeOrder(paths)
  const sorted = Array.from(order, (row) => ids[row]!)
  return {
    places: {
      ids: sorted,
      paths: Array.from(order, (row) => paths[row]!),
      rowOf: new Map(sorted.map((id, row) => [id, row])),
      reportedAt: Float64Array.from(order, (row) => moments[row] ?? Number.NaN),
    },
    order: order.every((row, i) => row === i) ? null : order,
  }
}

/** Rows travel as a few runs in tree order (the server's wire order), which this sort merges. */
function treeOrder(paths: readonly string[]): number[] {
  return paths.map((_, row) => row).sort((a, b) => comparePaths(paths[a]!, paths[b]!))
}

function textsOf(table: Table, name: string): string[] {
  return Array.from(table.getChild(name).toArray() as Iterable<string>)
}

function reorder<T extends Numbers>(values: T, order: number[] | null, days: number): T {
  if (order === null) return values
  const out = new (values.constructor as new (size: number) => T)(values.length)
  for (let i = 0; i < order.length; i++) {
    const from = order[i]! * days
    out.set(values.subarray(from, from + days), i * days)
  }
  return out
}
