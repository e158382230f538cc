import { Zip, ZipDeflate } from 'fflate'
import { streamOf } from '#server/answering/stream-of.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { SheetContent } from './content.ts'
import { sheetNames } from './sheet-names.ts'
import { rowXml, sheetHead, sheetTail } from './xml/sheet-xml.ts'
import { sheetPath, workbookParts, xmlHead } from './xml/workbook-parts.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Characters of XML packed at a time. */
const enough = 64 * 1024

/**
 * A workbook as it is made: a sheet's rows are asked for when the reader wants more, so that a million of them never stand in
 * memory. The same sheets give the same bytes.
 */
export function writeXlsx(wanted: readonly SheetContent[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(packed(wanted))
}

async function* packed(wanted: readonly SheetContent[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pace = paceOf({})
  let out: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) out.push(chunk)
  })
  const taken = () => {
    const chunks = out
    out = []
    return chunks
  }
  for (const [path, xml] of xmlOf(wanted)) {
    const part = new ZipDeflate(path, { level: 4 })
    part.mtime = new Date(2000, 0, 1)
    zip.add(part)
    part.push(encoder.encode(xmlHead))
    for await (const text of xml) {
      part.push(encoder.encode(text))
      await pace(0)
      yield* taken()
    }
    part.push(new Uint8Array(), true)
  }
  zip.end()
  yield* taken()
}

const encoder = new TextEncoder()

type Xml = Iterable<string> | AsyncIterable<string>

function xmlOf(wanted: readonly SheetContent[]): [path: string, xml: Xml][] {
  const names = sheetNames(wanted.map(({ name }) => name))
  const sheets = wanted.map((sheet, i) => ({ ...sheet, name: names[i]! }))
  const nameOf = (name: string) => names[wanted.findIndex((sheet) => sheet.name === name)] ?? name
  const onTop = sheets.findIndex(({ hidden }) => !hidden)
  return [
    ...workbookParts(sheets).map(([path, xml]): [string, Xml] => [path, [xml]]),
    ...sheets.map((sheet, i): [string, Xml] => [`xl/${sheetPath(i)}`, sheetXml(sheet, i === onTop, nameOf)]),
  ]
}

async function* sheetXml(
  sheet: SheetContent,
  isOnTop: boolean,
  nameOf: (name: string) => string,
): AsyncGenerator<string> {
  let text = sheetHead(sheet, isOnTop)
  let number = 0
  for await (const cells of sheet.rows) {
    text += rowXml(++number, cells)
    if (text.length < enough) continue
    yield text
    text = ''
  }
  yield text + sheetTail(sheet, nameOf)
}
