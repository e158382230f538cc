/** What a spreadsheet runs: behind spaces too, and the full-width signs, which some of them read as the plain ones. */
const live = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Whether a spreadsheet that opens or edits this text may take it for a formula. */
export const isFormulaLike = (text: string): boolean => live.test(text)

/** Text for a cell of CSV that no spreadsheet runs: what looks like a formula gets an apostrophe, all else stays as it is. */
export const withoutFormula = (text: string): string => (isFormulaLike(text) ? `'${text}` : text)
