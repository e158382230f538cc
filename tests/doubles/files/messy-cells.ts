import fc from 'fast-check'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { toDayNumber } from '#src/domain/days.ts'

/** Text as people type it, and as those who attack do. */
export const messyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '居委会',
      '1,234',
      '１２３',
      '<10',
      '—',
      'N/A',
      '84.2%',
      "'",
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
    ],
    ...[
      'a\nb',
      '"a","b"',
      '=1+1',
      '+1',
      '-1',
      '@x',
      '__proto__',
      'sep=;',
      '_x000D_',
      '_x005F_',
      '&lt;',
      ']]>',
      '<c/>',
    ],
    ...['\u3000', '\ufffe', '𠮷野家', '😀', 'é', 'e\u0301', '\u0000', '\u0085', 'true', '310118106005'],
  ),
)

/** Cells as a workbook can have them; days from 1 March 1900 on, before which calendars differ. */
export const messyCell: fc.Arbitrary<RawCell> = fc.oneof(
  messyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.integer({ min: toDayNumber('1900-03-01'), max: toDayNumber('9999-12-31') }).map((day) => ({ day })),
  fc.constant(null),
)

export const messyRows = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })
