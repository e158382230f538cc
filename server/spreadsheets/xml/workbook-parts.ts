import type { SheetContent } from '#server/spreadsheets/content.ts'
import { escapeAttribute } from './escape.ts'
import { stylesXml } from './styles.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const schemas = 'http://schemas.openxmlformats.org'
const office = `${schemas}/officeDocument/2006/relationships`
const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`

const relations = (targets: readonly [type: string, target: string][]) =>
  `<Relationships xmlns="${schemas}/package/2006/relationships">${targets
    .map(
      ([name, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${name}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

export const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`

/** The parts of a workbook around its sheets, which are named already. */
export function workbookParts(sheets: readonly SheetContent[]): [path: string, xml: string][] {
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/${sheetPath(i)}" ContentType="${type('worksheet')}"/>`,
  )
  const types =
    `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/>${overrides.join('')}</Types>`
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  const onTop = Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  )
  const workbook =
    `<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="${onTop}"/></bookViews>` +
    `<sheets>${list.join('')}</sheets></workbook>`
  return [
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i): [string, string] => ['worksheet', sheetPath(i)]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ]
}
