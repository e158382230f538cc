import { strToU8, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface HandMadeSheet {
  name?: string
  state?: string
  /** What stands inside `<sheetData>`. */
  data: string
  /** What stands behind it. */
  tail?: string
}

export interface HandMadeWorkbook {
  sheets: HandMadeSheet[]
  /** The `<si>` elements. */
  strings?: string
  /** What stands inside `<styleSheet>`. */
  styles?: string
  workbookPr?: string
  /** Parts that replace or join those made here. */
  parts?: Record<string, string | Uint8Array>
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (inner: string) => `${head}<Relationships xmlns="${packaged}">${inner}</Relationships>`

/** A workbook as Excel and WPS lay it out, from XML written by hand. */
export function partsOf(book: HandMadeWorkbook): Record<string, string | Uint8Array> {
  const sheets = book.sheets.map(({ name, state }, i) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`
  })
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${book.workbookPr ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...book.sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
        ...(book.strings === undefined ? [] : [relation('rId90', 'sharedStrings', 'sharedStrings.xml')]),
        ...(book.styles === undefined ? [] : [relation('rId91', 'styles', '/xl/styles.xml')]),
      ].join(''),
    ),
  }
  if (book.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `${head}<sst xmlns="${main}">${book.strings}</sst>`
  if (book.styles !== undefined)
    parts['xl/styles.xml'] = `${head}<styleSheet xmlns="${main}">${book.styles}</styleSheet>`
  book.sheets.forEach(({ data, tail = '' }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${data}</sheetData>${tail}</worksheet>`
  })
  return { ...parts, ...book.parts }
}

export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

export const handMade = (book: HandMadeWorkbook): Uint8Array => zipParts(partsOf(book))

/** A workbook of one sheet with no styles and no shared strings. */
export const sheetOf = (data: string, tail = ''): Uint8Array => handMade({ sheets: [{ data, tail }] })
