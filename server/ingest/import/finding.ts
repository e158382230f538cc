import type { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { Args } from '#server/messages/fill.ts'
import { everyFinding, type FindingCode } from './words/every-finding.ts'

/** What a finding does: `error` stops the import, `row` refuses one row, `note` is told and nothing more. */
export type Severity = 'error' | 'row' | 'note'

export interface Column {
  header: string
  /** From 0. */
  index: number
}

export interface Place {
  file: string
  /** As a spreadsheet numbers it (the header is row 1); of a GeoJSON file, the feature counted from 1. */
  row?: number
  column?: Column | string
}

export interface Finding {
  code: FindingCode
  severity: Severity
  file: string
  row: number | null
  column: Column | null
  args: Readonly<Record<string, string | number>>
}

export interface Findings {
  readonly list: readonly Finding[]
  add<C extends FindingCode>(code: C, place: Place, args: Args<(typeof everyFinding)[C]>): void
  /** The file cannot be read. */
  fail(failure: ReadFailure, file: string): void
}

export function collectFindings(): Findings {
  const list: Finding[] = []
  const keep = (code: FindingCode, { file, row, column }: Place, args: Finding['args']): void => {
    list.push({
      code,
      severity: everyFinding[code].severity,
      file,
      row: row ?? null,
      column: typeof column === 'string' ? { header: column, index: -1 } : (column ?? null),
      args,
    })
  }
  return {
    list,
    add: keep,
    fail: ({ code, args }, file) =>
      keep(code, { file, ...('row' in args && { row: Number(args.row) }) }, args),
  }
}
