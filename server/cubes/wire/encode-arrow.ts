import {
  batchType,
  Column,
  columnFromArray,
  dictionary,
  Endianness,
  field,
  int32,
  Table,
  TimeUnit,
  tableToIPC,
  timestamp,
  utf8,
  Version,
} from '@uwdata/flechette'
import { toDay } from '#src/domain/days.ts'
import type { PlaceIndex } from '#src/domain/places.ts'
import { stateColumn, valueColumn } from './matrix-column.ts'
import { wireOrder } from './wire-order.ts'

/** One key of a breakdown (null: the total), place-major. */
export interface Frame {
  key: string | null
  values: Float64Array
  states: Uint8Array
}

export interface ArrowCube {
  measure: string
  kind: string
  staleAfterDays: number | null
  places: PlaceIndex
  from: number
  days: number
  revision: number
  asOf: string | null
  demonstration: boolean
  /** All over the same places and days. */
  frames: readonly Frame[]
}

/**
 * One row a place: `id`, `within` (its path is `within/id`; else `path` itself), `reportedAt`, and for each frame `values` and (where the numbers do not say it all) `states`, lists with
 * one entry a day; those of a key are named `values:key`. The schema's metadata `lookout` says the rest as JSON.
 */
export function encodeArrow(cube: ArrowCube): Uint8Array<ArrayBuffer> {
  const { places, days, frames } = cube
  const rows = places.ids.length
  const order = frames[0] ? wireOrder(frames[0].values, days) : null
  const inOrder = <T>(list: ArrayLike<T>) =>
    Array.from({ length: rows }, (_, i) => list[order ? order[i]! : i]!)
  const columns: [string, Column<unknown>][] = [
    ['id', textColumn(inOrder(places.ids))],
    ...pathColumns(inOrder(places.ids), inOrder(places.paths)),
    ['reportedAt', momentColumn(inOrder(places.reportedAt))],
  ]
  for (const { key, values, states } of frames) {
    const suffix = key === null ? '' : `:${key}`
    columns.push([`values${suffix}`, valueColumn(values, states, { rows, days, order })])
    const codes = stateColumn(values, states, { rows, days, order })
    if (codes) columns.push([`states${suffix}`, codes])
  }
  const about = {
    measure: cube.measure,
    keys: frames.map(({ key }) => key),
    kind: cube.kind,
    staleAfterDays: cube.staleAfterDays,
    from: toDay(cube.from),
    to: toDay(cube.from + days - 1),
    revision: cube.revision,
    asOf: cube.asOf,
    mark: cube.demonstration ? '演示数据 demonstration data' : null,
    states:
      'low 3 bits: 0 as the number says (null: missing, 0: a reported zero), 3 not-expected, 4 estimated, 5 suppressed, 6 stale; 8 carried, 16 unasked, 32 weekly duty met, 64 weekly, 128 a period begins',
  }
  const table = new Table(
    {
      version: Version.V5,
      endianness: Endianness.Little,
      fields: columns.map(([name, column]) => field(name, column.type)),
      metadata: new Map([['lookout', JSON.stringify(about)]]),
    },
    columns.map(([, column]) => column),
  )
  const bytes = tableToIPC(table, { format: 'stream' })
  return new Uint8Array(bytes as Uint8Array<ArrayBuffer>)
}

/** Most paths are an area's and the place's own id: a dictionary of areas says them in a fifth of the bytes. */
function pathColumns(ids: readonly string[], paths: readonly string[]): [string, Column<unknown>][] {
  const isPlain = paths.length > 0 && paths.every((path, i) => path.endsWith(`/${ids[i]}`))
  if (!isPlain) return [['path', textColumn(paths)]]
  const within = paths.map((path, i) => path.slice(0, -ids[i]!.length - 1))
  return [['within', columnFromArray(within, dictionary(utf8(), int32()))]]
}

/** Built by hand, as all columns here: the library's builders make no batch of an empty column. */
function textColumn(texts: readonly string[]): Column<unknown> {
  const type = utf8()
  const encoded = texts.map((text) => new TextEncoder().encode(text))
  const offsets = new Int32Array(texts.length + 1)
  encoded.forEach((bytes, i) => {
    offsets[i + 1] = offsets[i]! + bytes.length
  })
  const values = new Uint8Array(offsets[texts.length]!)
  encoded.forEach((bytes, i) => {
    values.set(bytes, offsets[i])
  })
  const batch = { length: texts.length, nullCount: 0, type, validity: new Uint8Array(0), offsets, values }
  return new Column([new (batchType(type))(batch)], type)
}

function momentColumn(moments: readonly number[]): Column<unknown> {
  const type = timestamp(TimeUnit.SECOND, 'UTC')
  const values = new BigInt64Array(moments.length)
  const validity = new Uint8Array(Math.ceil(moments.length / 8))
  let nullCount = 0
  moments.forEach((moment, i) => {
    if (Number.isNaN(moment)) nullCount++
    else {
      values[i] = BigInt(Math.floor(moment / 1000))
      validity[i >> 3]! |= 1 << (i & 7)
    }
  })
  return new Column(
    [new (batchType(type))({ length: moments.length, nullCount, type, validity, values })],
    type,
  )
}
