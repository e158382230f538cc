import type { Merge } from '#server/ingest/reading/sheet.ts'

/** Letters of a column, from 0: `A` … `Z`, `AA` …  */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** `A1:C3` */
export function rangeOf({ top, left, bottom, right }: Merge): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`
}

/** `'上报 1'!$A$1:$C$3` */
export function fixedRange(sheet: string, { top, left, bottom, right }: Merge): string {
  const name = sheet.replaceAll("'", "''")
  return `'${name}'!$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`
}
