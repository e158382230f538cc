const megabyte = 1024 * 1024

/** What one file may ask of the machine; whoever needs more sends it in parts. */
export const limits = {
  /** Of a sheet, as a spreadsheet has them. */
  rows: 1_048_576,
  /** As far as a mapping goes; empty cells to the right of the last value do not count. */
  columns: 2000,
  /** Characters of one line of text, or of one row with its quoted line breaks; twice as many are never held. */
  line: 4 * megabyte,
  /** Characters of JSON that is not one object a line: it is held whole. */
  json: 160 * megabyte,
  /** Parts of a workbook, its pictures included. */
  entries: 10_000,
  /** Bytes of one part of a workbook once unpacked. */
  unpacked: 2048 * megabyte,
  /** Unpacked ÷ packed, of one part and of all together, beyond the first `unwatched` bytes: a sheet of figures comes to 10 or 20. */
  ratio: 200,
  ratioOfAll: 100,
  unwatched: 16 * megabyte,
  /** Bytes of XML without a single tag. */
  tagless: 8 * megabyte,
  /** Characters of all shared strings together. */
  sharedText: 128 * megabyte,
  sharedStrings: 4_000_000,
  merges: 1_048_576,
} as const
