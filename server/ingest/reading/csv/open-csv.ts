import type { OpenedFile } from '#server/ingest/reading/sheet.ts'
import { pieces, type TextBytes } from '#server/ingest/reading/text/pieces.ts'
import { dialectOf } from './dialect.ts'
import { walkCsv } from './walk-csv.ts'

export function openCsv(source: TextBytes): OpenedFile {
  const [first] = pieces(source)
  const dialect = dialectOf(first?.text ?? '')
  return {
    format: 'csv',
    encoding: source.encoding,
    delimiter: dialect.delimiter,
    sheets: [{ name: null, merges: [], rows: (options = {}) => walkCsv(source, dialect, options) }],
  }
}
