import type { FileOptions } from '#server/ingest/import/arguments.ts'
import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { OpenedFile } from '#server/ingest/reading/sheet.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { axisColumns, columnFor, isRole, type NamedColumns } from './roles.ts'
import { headersOf, readColumns, readTable, type Table } from './table.ts'

export interface InputFile {
  /** What findings and observations call it: see `shortNames`. */
  file: string
  bytes: Uint8Array<ArrayBuffer>
  options: FileOptions
  /** As `--mapping` has it. */
  mapping: SheetMapping | null
}

interface Named {
  file: string
  options: FileOptions
}
export interface TableFile extends Named {
  holds: 'hierarchy' | 'sites'
  table: Table
  named: NamedColumns
}
export interface OutlineFile extends Named {
  holds: 'outlines'
  json: unknown
}
/** Read by the engine of the staged import, which finds its own header. */
export interface FigureFile extends Named {
  holds: 'figures'
  bytes: Uint8Array<ArrayBuffer>
  mapping: SheetMapping | null
}
export type SourceFile = TableFile | OutlineFile | FigureFile

/** Reads a file and finds out what it holds; null (and told) where that cannot be done. */
export async function openSource(
  { file, bytes, options, mapping }: InputFile,
  findings: Findings,
): Promise<SourceFile | null> {
  try {
    const opened = await openFile(file, bytes)
    if (isOutline(opened)) return { holds: 'outlines', file, json: opened.json, options }
    const [first] = opened.sheets
    const columns = first ? await readColumns(first) : []
    const holds = whatItHolds(columns, options)
    if (holds === 'figures' || !first) return { holds: 'figures', file, bytes, options, mapping }
    const table = await readTable(file, first, findings)
    const named = table && namedColumns(file, table, options, findings)
    return table && named ? { holds, file, table, named, options } : null
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    findings.fail(error, file)
    return null
  }
}

/** JSON that is no list of rows. */
const isOutline = ({ format, json, sheets }: OpenedFile) =>
  format === 'geojson' || (format === 'json' && json !== undefined && sheets.length === 0)

function whatItHolds(columns: readonly Column[], options: FileOptions): TableFile['holds'] | 'figures' {
  const table = { columns, rows: [] }
  const named = Object.fromEntries(
    Object.entries(options.columns).flatMap(([role, header]) => {
      const column = columns.find((one) => one.header === header)
      return column && isRole(role) ? [[role, column]] : []
    }),
  ) as NamedColumns
  const has = (role: Parameters<typeof columnFor>[0]) => columnFor(role, table, named) !== null
  const isAbout = (axis: 'lon' | 'lat') => axisColumns(axis, table, named).length > 0
  if (isAbout('lon') && isAbout('lat')) return 'sites'
  if (options.measure || options.column.length > 0 || options.mapping || has('day')) return 'figures'
  return has('code') && has('name') ? 'hierarchy' : 'figures'
}

function namedColumns(
  file: string,
  table: Table,
  options: FileOptions,
  findings: Findings,
): NamedColumns | null {
  const named: NamedColumns = {}
  let sound = true
  for (const [role, header] of Object.entries(options.columns)) {
    const column = findColumn(file, table, header, findings)
    if (column && isRole(role)) named[role] = column
    sound &&= column !== null
  }
  return sound ? named : null
}

/** The column with this header, else the only one whose header contains it. */
export function findColumn(
  file: string,
  { columns }: Pick<Table, 'columns'>,
  header: string,
  findings: Findings,
): Column | null {
  const exact = columns.find((column) => column.header === header)
  const fitting = exact ? [exact] : columns.filter((column) => column.header.includes(header))
  if (fitting.length === 1) return fitting[0]!
  if (fitting.length === 0)
    findings.add('unknown-column', { file }, { column: header, headers: headersOf({ columns }) })
  else
    findings.add(
      'ambiguous-column',
      { file },
      { column: header, headers: fitting.map((c) => c.header).join('、') },
    )
  return null
}
