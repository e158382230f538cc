import type { Rule, SheetCell, SheetContent } from '#server/spreadsheets/content.ts'
import { cellXml } from './cell-xml.ts'
import { escapeAttribute } from './escape.ts'
import { columnLetters, fixedRange, rangeOf } from './reference.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What stands before the rows of a sheet. The first one that is not hidden is the one on top. */
export function sheetHead({ frozen = 0, widths = [] }: SheetContent, isOnTop: boolean): string {
  const pane = frozen
    ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
    : ''
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${isOnTop ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  )
}

const letters: string[] = []

/** A row by its number from 1; nothing for a row without a cell. */
export function rowXml(number: number, cells: readonly SheetCell[]): string {
  let inner = ''
  for (let i = 0; i < cells.length; i++) {
    letters[i] ??= columnLetters(i)
    inner += cellXml(`${letters[i]}${number}`, cells[i]!)
  }
  return inner === '' ? '' : `<row r="${number}">${inner}</row>`
}

/** What stands behind the rows. `nameOf` gives the name under which a sheet was written. */
export function sheetTail(
  { merges = [], rules = [] }: SheetContent,
  nameOf: (sheet: string) => string,
): string {
  const merged = merges.map((merge) => `<mergeCell ref="${rangeOf(merge)}"/>`).join('')
  const validated = rules.map((rule) => ruleXml(rule, nameOf)).join('')
  return (
    `</sheetData>${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}` +
    `${validated && `<dataValidations count="${rules.length}">${validated}</dataValidations>`}</worksheet>`
  )
}

function ruleXml(rule: Rule, nameOf: (sheet: string) => string): string {
  const { allow, message } = rule
  const type = allow === 'list' ? 'list' : rule.whole ? 'whole' : 'decimal'
  // Pointed at, not refused: `<10` and a new place are taken too, and the check of the import has the last word.
  const style = 'errorStyle="warning"'
  // A message longer than this is a damaged workbook to Excel.
  const words = escapeAttribute(message.slice(0, 220))
  const formulas =
    allow === 'list'
      ? [escapeAttribute(fixedRange(nameOf(rule.sheet), rule.list))]
      : [String(rule.min), String(rule.max)]
  return (
    `<dataValidation type="${type}" ${style}${allow === 'list' ? '' : ' operator="between"'} allowBlank="1" showErrorMessage="1" error="${words}" sqref="${rangeOf(rule)}">` +
    `${formulas.map((formula, i) => `<formula${i + 1}>${formula}</formula${i + 1}>`).join('')}</dataValidation>`
  )
}
