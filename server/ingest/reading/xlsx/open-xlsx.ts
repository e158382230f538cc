import { type Pace, paceOf } from '#server/ingest/reading/pace.ts'
import type { OpenedFile, OpenedSheet, RawRow, ReadOptions } from '#server/ingest/reading/sheet.ts'
import { entriesOf, type ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { parseXml } from './parse-xml.ts'
import { readMerges } from './read-merges.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readStyles } from './read-styles.ts'
import { readWorkbook } from './read-workbook.ts'
import { type SheetContext, SheetListener } from './sheet-listener.ts'

/** Opens a workbook: its sheets in their order, the hidden ones marked. Each part's checksum is tested as it is first unpacked. */
export async function openXlsx(bytes: Uint8Array, pace: Pace): Promise<OpenedFile> {
  const workbook = readWorkbook(entriesOf(bytes))
  const kinds = readStyles(workbook.styles)
  let strings: Promise<readonly string[]> | null = null
  const stringsOnce = (each: Pace) => {
    strings ??= workbook.strings ? readSharedStrings(workbook.strings, each) : Promise.resolve([])
    strings.catch(() => {
      // One reader's stop is not the next one's.
      strings = null
    })
    return strings
  }
  const sheets: OpenedSheet[] = []
  for (const { name, hidden, entry } of workbook.sheets) {
    const context = { sheet: name, kinds, from1904: workbook.from1904 }
    const merges = await readMerges(entry, pace)
    const rows = (options: ReadOptions = {}) =>
      walkSheet(entry, async (each) => ({ ...context, strings: await stringsOnce(each) }), options)
    sheets.push({ name, hidden, merges, rows })
  }
  return { format: 'xlsx', encoding: null, delimiter: null, sheets }
}

async function* walkSheet(
  entry: ZipEntry,
  contextOf: (pace: Pace) => Promise<SheetContext>,
  options: ReadOptions,
): AsyncGenerator<readonly RawRow[]> {
  const pace = paceOf(options)
  const listener = new SheetListener(await contextOf(paceOf({ signal: options.signal })))
  for (const at of parseXml(entry, listener)) {
    const rows = listener.take()
    await pace(at)
    if (rows.length > 0) yield rows
  }
}
