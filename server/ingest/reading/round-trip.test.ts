import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeText, type TestEncoding } from '#tests/doubles/files/encode-text.ts'
import { messyCell, messyRows, messyText } from '#tests/doubles/files/messy-cells.ts'
import { gbkCharacters } from '#tests/doubles/files/to-gbk.ts'
import { cellsIn, rowsOf } from '#tests/doubles/files/walk-file.ts'
import { written } from '#tests/doubles/files/written.ts'
import { openFile } from './open-file.ts'
import type { RawCell, RawRow } from './sheet.ts'

/** What a workbook keeps of a row: no empty cells at its end, and no row without a cell. */
function kept(rows: readonly (readonly RawCell[])[]): RawRow[] {
  return rows.flatMap((cells, i) => {
    const full = cells.map((cell) => (cell === '' ? null : cell))
    const end = full.findLastIndex((cell) => cell !== null)
    return end < 0 ? [] : [{ number: i + 1, cells: full.slice(0, end + 1) }]
  })
}

test('what is written as a workbook is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(messyRows(messyCell), { minLength: 1, maxLength: 3 }), async (sheets) => {
      const bytes = await written(sheets.map((rows) => ({ name: '表', rows })))
      const opened = await openFile('a.xlsx', bytes)
      expect(opened.sheets).toHaveLength(sheets.length)
      for (const [i, rows] of sheets.entries()) expect(await rowsOf(opened.sheets[i])).toEqual(kept(rows))
    }),
    { numRuns: 150 },
  )
})

/** As other programs write CSV: quotes where they must be, or anywhere. */
const csvOf = (rows: string[][], delimiter: string, newline: string, quoteAll: boolean, tail: boolean) =>
  rows
    .map((cells) =>
      cells
        .map((cell) =>
          quoteAll || cell === '' || /[",;\t\r\n]|^\s|\s$/.test(cell)
            ? `"${cell.replaceAll('"', '""')}"`
            : cell,
        )
        .join(delimiter),
    )
    .join(newline) + (tail ? newline : '')

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  tail: fc.boolean(),
})

/** At least three columns and rows of one width: less leaves the delimiter to guessing. */
const table = (text: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 3, max: 6 })
    .chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 12 }),
    )

describe('CSV in every dialect gives the same cells', () => {
  const encodings: TestEncoding[] = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be']

  test('in Unicode', async () => {
    // A lone carriage return ends a row in files that have no other, and a NUL is in no text.
    const text = messyText.map((one) => one.replace(/[\r\0\ufeff\p{Cs}]/gu, '·'))
    await fc.assert(
      fc.asyncProperty(table(text), dialect, fc.constantFrom(...encodings), async (rows, how, encoding) => {
        // In files of carriage returns a line feed inside a cell would tell otherwise.
        const cells =
          how.newline === '\r' ? rows.map((row) => row.map((one) => one.replaceAll('\n', ' '))) : rows
        const body = csvOf(cells, how.delimiter, how.newline, how.quoteAll, how.tail)
        const header = ['地点', '日期', '值', 'd', 'e', 'f'].slice(0, cells[0]!.length).join(how.delimiter)
        const bytes = encodeText(`${header}${how.newline}${body}`, encoding)
        expect((await cellsIn('a.csv', bytes)).slice(1)).toEqual(cells)
      }),
      { numRuns: 300 },
    )
  })

  test('in GB18030, whose characters end with letters and digits', async () => {
    const text = fc.string({ unit: fc.constantFrom(...gbkCharacters, 'a', '1', ',', '"'), maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table(text), dialect, async (rows, { delimiter, newline, quoteAll, tail }) => {
        const body = csvOf([rows[0]!.map((_, i) => `列${i}`), ...rows], delimiter, newline, quoteAll, tail)
        const bytes = encodeText(body, 'gb18030')
        const opened = await openFile('a.csv', bytes)
        expect(opened).toMatchObject({ encoding: 'gb18030', delimiter })
        expect((await rowsOf(opened.sheets[0])).slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })

  test('however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        table(messyText.map((one) => one.replace(/[\r\0\ufeff\p{Cs}]/gu, '·'))),
        async (rows) => {
          const many = Array.from({ length: 6000 }, (_, i) => [String(i), ...rows[i % rows.length]!])
          const bytes = encodeText(csvOf(many, ',', '\r\n', false, true), 'utf-8')
          expect(await cellsIn('a.csv', bytes)).toEqual(many)
        },
      ),
      { numRuns: 8 },
    )
  })
})

test('objects give the same cells as a list and as lines', async () => {
  const value = fc.oneof(
    messyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.boolean(),
    fc.constant(null),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(messyText, value), { minLength: 2, maxLength: 10 }),
      async (records) => {
        const keys = [...new Set(records.flatMap((one) => Object.keys(one)))]
        const expected = [
          keys,
          ...records.map((one) => keys.map((key) => (Object.hasOwn(one, key) ? one[key]! : null))),
        ]
        const encode = (text: string) => new TextEncoder().encode(text)
        expect(await cellsIn('a.json', encode(JSON.stringify(records)))).toEqual(expected)
        const lines = records.map((one) => JSON.stringify(one)).join('\n')
        expect(await cellsIn('a.ndjson', encode(lines))).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})
