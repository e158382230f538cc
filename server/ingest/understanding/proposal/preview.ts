import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { RowKinds } from '#server/ingest/understanding/rows/row-kind.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import {
  HIDDEN,
  isPersonHeader,
  withoutNumbers,
  withoutPersons,
} from '#server/ingest/understanding/text/person-words.ts'
import type { PreviewRow } from '#src/contract/handing-in/imports.ts'

const shown = 40

interface PreviewOf {
  header: { from: number; to: number }
  width: number
  persons: ReadonlySet<number>
  kinds: RowKinds
  isPlace(cells: readonly RawCell[]): boolean
}

/** The first rows as the sheet has them, without what may be a person. */
export function previewOf(
  rows: readonly RawRow[],
  { header, width, persons, kinds, isPlace }: PreviewOf,
): PreviewRow[] {
  return rows.slice(0, shown).map((row) => {
    const isHead = row.number <= header.to
    const kind = isHead && row.number >= header.from ? 'header' : kinds.of(row, isPlace(row.cells))
    const as = isHead && kind !== 'header' && kind !== 'blank' ? 'title' : kind === 'line' ? 'footnote' : kind
    const isText = as === 'title' || as === 'footnote'
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row.cells[column]
      if (isBlank(cell)) return ''
      const text = cellText(cell)
      if (as === 'header') return withoutNumbers(text)
      if (persons.has(column) && !isText) return HIDDEN
      const before = isText && column > 0 ? cellText(row.cells[column - 1]) : ''
      if (isPersonHeader(before.replace(/[:：]$/, '')) && before !== '') return HIDDEN
      return isText ? withoutPersons(text) : withoutNumbers(text)
    })
    return { number: row.number, cells, as }
  })
}
