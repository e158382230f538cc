import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { openFile } from '#server/ingest/reading/open-file.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { ExportFormat } from '#src/contract/desk/exports.ts'
import { toDay } from '#src/domain/days.ts'
import { rowsOf } from './walk-file.ts'

/** A row of an export by the heads of its columns, as a foreign reader finds it: CSV's cells are words, an empty one is null. */
export type ReadRow = Record<string, string | number | boolean | null>

export interface ReadExport {
  rows: ReadRow[]
  /** Of the second sheet, line by line; of Parquet and GeoJSON the member `lookout`. */
  about: unknown
}

export async function readExport(
  format: Exclude<ExportFormat, 'geojson'>,
  bytes: Uint8Array,
): Promise<ReadExport> {
  if (format === 'csv') return { rows: readCsv(bytes), about: null }
  return format === 'xlsx' ? readXlsx(bytes) : readParquet(bytes)
}

function readCsv(bytes: Uint8Array): ReadRow[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.startsWith('\uFEFF')) throw new Error('a file without its mark')
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(errors[0]?.message)
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, cell === '' ? null : cell])),
  )
}

async function readXlsx(bytes: Uint8Array): Promise<ReadExport> {
  const { sheets } = await openFile('a.xlsx', bytes)
  const [data, about, ...more] = sheets
  const lines = await rowsOf(data)
  for (const sheet of more) lines.push(...(await rowsOf(sheet)).slice(1))
  const [heads, ...rest] = lines
  const plain = (cell: RawCell | undefined) =>
    cell === undefined ? null : cell !== null && typeof cell === 'object' ? toDay(cell.day) : cell
  return {
    rows: rest.map(({ cells }) =>
      Object.fromEntries((heads?.cells ?? []).map((head, i) => [String(head), plain(cells[i])])),
    ),
    about: (await rowsOf(about)).map(({ cells }) => cells),
  }
}

async function readParquet(bytes: Uint8Array): Promise<ReadExport> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = parquetMetadata(file)
  const about = metadata.key_value_metadata?.find(({ key }) => key === 'lookout')?.value
  const rows = await parquetReadObjects({ file })
  return {
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([head, cell]) => [
          head,
          cell instanceof Date ? cell.toISOString().slice(0, 10) : cell,
        ]),
      ),
    ),
    about: JSON.parse(about ?? 'null'),
  }
}

/** The features of GeoJSON as rows: those with lists of days become a row a day, with the figure's list entries under its own names and as `value` ones. */
export function readFeatures(bytes: Uint8Array): ReadRow[] {
  const { lookout, features } = JSON.parse(new TextDecoder().decode(bytes)) as {
    lookout: { days?: string[]; query: { form: string; measures: string[] } }
    features: { properties: Record<string, ReadRow[string] | ReadRow[string][]> }[]
  }
  const [figure = ''] = lookout.query.measures
  const { days } = lookout
  if (lookout.query.form === 'table' || !Array.isArray(days))
    return features.map(({ properties }) => properties as ReadRow)
  return features.flatMap(({ properties }) =>
    days.map((day, i) => {
      const at = ([head, list]: [string, ReadRow[string] | ReadRow[string][]]) =>
        Array.isArray(list) ? [head, list[i] ?? null] : [head, list]
      const row = Object.fromEntries(Object.entries(properties).map(at)) as ReadRow
      const own = (name: string) => row[`${figure}.${name}`] ?? null
      return {
        ...row,
        day,
        value: row[figure] ?? null,
        state: own('state'),
        reported: own('reported'),
        expected: own('expected'),
      }
    }),
  )
}
