import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, Row, Table } from '#server/exports/table.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'

/** Rows of a group: encoded in one go, within some tens of milliseconds. */
const rowsOfGroup = 8000

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

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
  let rows: Row[] = []
  const write = () => {
    writer.write({
      columnData: columns.map(({ id, type }, i) => ({
        name: id,
        data: rows.map(({ cells }) => plainCell(cells[i]!, type)),
        offsetIndex: false,
      })),
      rowGroupSize: rowsOfGroup,
    })
    rows = []
    return taken()
  }
  for await (const block of table.blocks()) {
    for (const row of block) {
      rows.push(row)
      if (rows.length < rowsOfGroup) continue
      yield write()
      await pace(0)
    }
  }
  if (rows.length > 0) yield write()
  writer.finish()
  yield taken()
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
function plainCell(cell: RawCell, type: Column['type']): string | number | null {
  if (cell === null) return null
  if (typeof cell === 'object') return cell.day
  return type === 'text' ? String(cell) : Number(cell)
}
