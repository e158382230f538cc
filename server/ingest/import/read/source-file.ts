import type { FileOptions } from '#server/ingest/import/arguments.ts'
import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { decodeText } from './decode.ts'
import { axisColumns, columnFor, isRole, type NamedColumns } from './roles.ts'
import { headersOf, readTable, type Table } from './table.ts'

export interface InputFile {
  /** What findings and observations call it: see `shortNames`. */
  file: string
  bytes: Uint8Array
  options: FileOptions
}

interface Named {
  file: string
  options: FileOptions
}
export interface TableFile extends Named {
  holds: 'hierarchy' | 'sites' | 'observations'
  table: Table
  named: NamedColumns
}
export interface OutlineFile extends Named {
  holds: 'outlines'
  json: unknown
}
export type SourceFile = TableFile | OutlineFile

/** Reads a file and finds out what it holds; null (and told) where that cannot be done. */
export function openSource({ file, bytes, options }: InputFile, findings: Findings): SourceFile | null {
  if (/\.(xlsx?|xlsm|ods|et)$/i.test(file)) {
    findings.add('spreadsheet-file', { file }, {})
    return null
  }
  const text = decodeText(bytes)
  if (text === null) {
    findings.add('not-text', { file }, {})
    return null
  }
  if (/\.(geo)?json$/i.test(file)) return openOutlines(file, text, options, findings)
  const table = readTable(file, text, findings)
  const named = table && namedColumns(file, table, options, findings)
  if (!table || !named) return null
  const holds = whatItHolds(table, named, options)
  if (holds) return { holds, file, table, named, options }
  findings.add('unrecognised', { file }, { headers: headersOf(table) })
  return null
}

function openOutlines(file: string, text: string, options: FileOptions, findings: Findings) {
  try {
    return { holds: 'outlines' as const, file, json: JSON.parse(text) as unknown, options }
  } catch (error) {
    findings.add('not-json', { file }, { reason: error instanceof Error ? error.message : String(error) })
    return null
  }
}

function whatItHolds(table: Table, named: NamedColumns, options: FileOptions): TableFile['holds'] | null {
  const has = (role: Parameters<typeof columnFor>[0]) => columnFor(role, table, named) !== null
  if (axisColumns('lon', table, named).length > 0 && axisColumns('lat', table, named).length > 0)
    return 'sites'
  if (options.measure || options.column.length > 0 || has('day')) return 'observations'
  return has('code') && has('name') ? 'hierarchy' : null
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
export function findColumn(file: string, table: Table, header: string, findings: Findings): Column | null {
  const exact = table.columns.find((column) => column.header === header)
  const fitting = exact ? [exact] : table.columns.filter((column) => column.header.includes(header))
  if (fitting.length === 1) return fitting[0]!
  if (fitting.length === 0)
    findings.add('unknown-column', { file }, { column: header, headers: headersOf(table) })
  else
    findings.add(
      'ambiguous-column',
      { file },
      { column: header, headers: fitting.map((c) => c.header).join('、') },
    )
  return null
}
