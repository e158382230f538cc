import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import { NONE, type Plan } from '#server/ingest/understanding/plan/plan.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isPersonHeader } from '#server/ingest/understanding/text/person-words.ts'
import { isTotalLabel, isTotalWord } from '#server/ingest/understanding/text/total-words.ts'

/** `line`: words alone, which may be a note or the title of another table. */
export type RowKind = 'row' | 'title' | 'header' | 'total' | 'footnote' | 'line' | 'blank'

/** Rows that are no figures: those of the head, which may come again, and what stands around the figures. */
export interface RowKinds {
  /** What a row is that the figures alone cannot tell. `isPlace`: its place is known. */
  of(row: RawRow, isPlace: boolean): RowKind
}

const note = /^[(（]?(注|备注|说明|附注|数据来源|来源|制表|填表|审核|※|\*|notes?\b|source|remarks?\b)/i

export function rowKinds(
  plan: Plan,
  head: readonly RawRow[],
  header: { from: number; to: number },
): RowKinds {
  const signature = (cells: readonly RawCell[]) => cells.map((cell) => normalise(cellText(cell))).join('\t')
  const known = new Map<string, RowKind>()
  for (const row of head) {
    const kind = row.number >= header.from && row.number <= header.to ? 'header' : 'title'
    if (row.number <= header.to && !row.cells.every(isBlank)) known.set(trimmed(signature(row.cells)), kind)
  }
  const figures = plan.figures.flatMap(({ columns }) => columns)
  const { place, within, day, month, year, measure, breakdown } = plan
  const named = [place, within, day, month, year, measure, breakdown].filter((at) => at !== NONE)
  return {
    of(row, isPlace) {
      const { cells } = row
      if (cells.every(isBlank)) return 'blank'
      const again = known.get(trimmed(signature(cells)))
      if (again) return again
      if (named.some((at) => isTotalLabel(cellText(cells[at])))) return 'total'
      if (plan.labels.some((at) => isTotalWord(cellText(cells[at])))) return 'total'
      if (figures.some((at) => !isBlank(cells[at]) && /\d/.test(cellText(cells[at])))) return 'row'
      const first = cellText(cells.find((cell) => !isBlank(cell)))
      if (note.test(first) || isPersonHeader(first.split(/[:：]/)[0]!)) return 'footnote'
      const filled = cells.filter((cell, i) => !isBlank(cell) && !plan.persons.has(i)).length
      return filled === 1 && !isPlace && figures.every((at) => isBlank(cells[at])) ? 'line' : 'row'
    },
  }
}

const trimmed = (signature: string) => signature.replace(/\t+$/, '')
