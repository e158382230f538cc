import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, Table } from '#server/exports/table.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'

/** Rows of a group, encoded column by column; more groups would make the end of the file, which names each column of each, too long. */
const rowsOfGroup = 20_000
/** The first group, until the program has been compiled; each next one has twice as many. */
const rowsAtFirst = 2500

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

type PlainCell = string | number | null

/** Columns by their ids, in groups of rows; `lookout` in the file's metadata says what they mean, as JSON. */
export async function* parquetOf(table: Table, about: object): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { columns } = table
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    kvMetadata: [{ key: 'lookout', value: JSON.stringify(about) }],
    createdBy: 'Lookout',
  })
  const taken = () => {
    const chunk = new Uint8Array(bytes.getBuffer())
    bytes.index = 0
    return chunk
  }
  const pace = paceOf({})
  let wanted = rowsAtFirst
  let columnsOf = columns.map((): PlainCell[] => [])
  async function* write(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const group = columnsOf
    columnsOf = columns.map(() => [])
    for (const [i, data] of group.entries()) {
      const name = columns[i]!.id
      writer.write({ columnData: [{ name, data, offsetIndex: false }], rowGroupSize: data.length })
      yield taken()
      await pace(0)
    }
    joinGroups(writer, columns.length)
  }
  for await (const block of table.blocks()) {
    for (const { cells } of block)
      for (let i = 0; i < columns.length; i++) columnsOf[i]!.push(plainCell(cells[i]!, columns[i]!.type))
    if (columnsOf[0]!.length < wanted) continue
    yield* write()
    wanted = Math.min(rowsOfGroup, 2 * wanted)
  }
  if (columnsOf[0]!.length > 0) yield* write()
  await pace(0)
  writer.finish()
  yield taken()
}

/** The last groups, each of one column of the same rows, become one of all columns. */
function joinGroups(writer: ParquetWriter, columns: number): void {
  const groups = writer.row_groups.splice(-columns)
  const rows = groups[0]!.num_rows
  const sum = (of: (group: (typeof groups)[number]) => bigint | undefined) =>
    groups.reduce((all, group) => all + (of(group) ?? 0n), 0n)
  writer.num_rows -= rows * BigInt(columns - 1)
  writer.row_groups.push({
    columns: groups.flatMap((group) => group.columns),
    num_rows: rows,
    total_byte_size: sum((group) => group.total_byte_size),
    total_compressed_size: sum((group) => group.total_compressed_size),
  })
}

function schemaOf(columns: readonly Column[]): Schema {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ id, type }): Schema[number] => ({
      name: id,
      repetition_type: 'OPTIONAL',
      ...parquetTypes[type],
    })),
  ]
}

const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
} as const

/** Days are counted from 1970, as ours are. */
function plainCell(cell: RawCell, type: Column['type']): PlainCell {
  if (cell === null) return null
  if (typeof cell === 'object') return cell.day
  return type === 'text' ? String(cell) : Number(cell)
}
