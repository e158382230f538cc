/** A, B, … Z, AA, as a spreadsheet heads its columns; `column` from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** `C12`; `row` as the file numbers it. */
export const cellAddress = (row: number, column: number) => `${columnLetters(column)}${row}`
