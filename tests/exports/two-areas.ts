import type { Area } from '#src/contract/areas.ts'
import type { ReadRow } from '#tests/doubles/files/read-export.ts'

/** The rows of two areas that stand side by side in a series, each as if it stood alone: GeoJSON has a feature for each, tables have columns. */
export function rowsOfTwo(rows: readonly ReadRow[], area: Area, other: Area | null): [ReadRow[], ReadRow[]] {
  if (!other) return [[...rows], []]
  const featured = rows.filter(({ place }) => place === other.code)
  if (featured.length > 0) return [rows.filter(({ place }) => place === area.code), featured]
  const marks = [` · ${other.name}`, `@${other.code}`]
  const split = rows.map((row) => {
    const sides: [ReadRow, ReadRow] = [{}, {}]
    for (const [head, cell] of Object.entries(row)) {
      const mark = marks.find((mark) => head.includes(mark))
      sides[mark ? 1 : 0][mark ? head.replace(mark, '') : head] = cell
    }
    return sides
  })
  return [split.map(([own]) => own), split.map(([, beside]) => beside)]
}

/** A day's own number, by people's heads or programs'. */
export function numberIn(row: ReadRow, column: string): number | null {
  const other = /average|State|Reported|Expected|Numerator|Denominator/
  const head = Object.keys(row).find((one) => one.startsWith('number') && !other.test(one))
  const number = row[head ?? column]
  return number === null || number === undefined ? null : Number(number)
}
