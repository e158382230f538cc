import { ApiError } from '#server/errors.ts'
import type { OpenedFile, OpenedSheet } from '#server/ingest/reading/sheet.ts'
import { isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import { templateWords } from '#server/spreadsheets/templates/words.ts'
import { reportWords } from './report/words.ts'

/** The sheet of this name; without one, the first. Refuses a file that has none: shapes and sites are no figures. */
export function sheetOf({ sheets }: OpenedFile, name: string | null): OpenedSheet {
  const sheet = (name === null ? undefined : sheets.find((one) => one.name === name)) ?? sheets[0]
  if (!sheet) throw new ApiError('import-no-sheet', {})
  return sheet
}

/** What our templates and marked sheets call the sheet that explains the other: never one with figures. */
const explanations: ReadonlySet<string | null> = new Set([
  ...Object.values(templateWords).map(({ definitions }) => definitions),
  ...Object.values(reportWords.summary),
])

/** The sheets that may hold figures: shown, not empty, and none that only explains. */
export async function filledSheets({ sheets }: OpenedFile): Promise<OpenedSheet[]> {
  const filled: OpenedSheet[] = []
  for (const sheet of sheets) if (!sheet.hidden && (await hasCells(sheet))) filled.push(sheet)
  const withFigures = filled.filter(({ name }) => !explanations.has(name))
  return withFigures.length > 0 ? withFigures : filled
}

async function hasCells(sheet: OpenedSheet): Promise<boolean> {
  for await (const rows of sheet.rows()) if (rows.some(({ cells }) => !cells.every(isBlank))) return true
  return false
}
