/** Whether a spreadsheet that opens or edits this text would take it for a formula. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}
