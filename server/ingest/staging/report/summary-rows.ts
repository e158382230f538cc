import type { Staging } from '#server/ingest/staging/staging.ts'
import type { SheetCell } from '#server/spreadsheets/content.ts'
import type { ImportCounts } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { reportWords } from './words.ts'

const told = [
  'read',
  'accepted',
  'rejected',
  'flagged',
  'observations',
  'new',
  'changed',
  'same',
  'withdrawn',
  'emptyCells',
  'filledDown',
  'repeated',
  'titles',
  'totals',
  'footnotes',
  'blanks',
  'repeatedHeaders',
] as const satisfies (keyof ImportCounts)[]

/** The counts of an import, a row each. */
export function summaryRows(file: string, { outcome }: Staging, locale: Locale): SheetCell[][] {
  const { counts } = outcome!
  return [
    [{ value: reportWords.summary[locale], style: 'title' }],
    [reportWords.file[locale], file],
    ...told.map((count): SheetCell[] => {
      const style = counts[count] === 0 ? 'plain' : count === 'rejected' ? 'fault' : 'plain'
      return [reportWords[count][locale], { value: counts[count], style }]
    }),
    [],
    [{ value: reportWords.howTo[locale], style: 'note' }],
  ]
}
