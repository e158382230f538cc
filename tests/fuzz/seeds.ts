import { strToU8, zipSync } from 'fflate'
import { toDayNumber } from '#src/domain/days.ts'
import { encodeText } from '#tests/doubles/files/encode-text.ts'
import { gbkCharacters } from '#tests/doubles/files/to-gbk.ts'
import { handMade, partsOf } from '#tests/doubles/files/workbook.ts'
import { written } from '#tests/doubles/files/written.ts'

export interface Seed {
  name: string
  bytes: Uint8Array
}

const name = gbkCharacters.slice(500, 504).join('')
const lines = Array.from({ length: 40 }, (_, i) => [`31011810600${i % 10}`, '2022-03-05', name, `1${i}`])
const table = (delimiter: string, newline: string) =>
  [['代码', '日期', name, '数值'], ...lines].map((cells) => cells.join(delimiter)).join(newline)
const ascii = (text: string) => text.replace(/[代码日期数值]/g, 'x')
const records = lines.map(([place, day, note, value]) => ({ place, day, note, value: Number(value) }))
const collection = {
  type: 'FeatureCollection',
  features: records.slice(0, 9).map((properties, i) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [121 + i / 10, 31] },
  })),
}

const cell = (column: number, row: number) =>
  column === 3 ? `<c r="D${row}" s="1"><v>${44_600 + row}</v></c>` : `<c t="s"><v>${column}</v></c>`
const book = {
  sheets: [
    {
      name: '上报',
      data: Array.from(
        { length: 30 },
        (_, i) => `<row r="${i + 1}">${[0, 1, 2, 3].map((column) => cell(column, i + 1)).join('')}</row>`,
      ).join(''),
      tail: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    },
    { data: '<row r="1"><c t="inlineStr"><is><t>x</t></is></c><c><f>1+1</f><v>2</v></c></row>' },
  ],
  strings: '<si><t>代码</t></si><si><r><t>a</t></r><r><t>b</t></r></si><si><t>_x000D_</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>',
}

/** Sound files of every format that is read, small enough for a hundred thousand of them. */
export async function soundFiles(): Promise<Seed[]> {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const toBytes = (parts: ReturnType<typeof partsOf>) =>
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    )
  return [
    { name: 'a.csv', bytes: utf8(table(',', '\r\n')) },
    { name: 'b.csv', bytes: utf8(`\ufeff${table(';', '\n')}`) },
    { name: 'c.csv', bytes: encodeText(ascii(table('\t', '\n')), 'gb18030') },
    { name: 'd.csv', bytes: encodeText(table(',', '\r'), 'utf-16le') },
    { name: 'e.csv', bytes: utf8(table('","', '"\r\n"').replace(/^|$/g, '"')) },
    { name: 'f.json', bytes: utf8(JSON.stringify(records)) },
    { name: 'g.json', bytes: utf8(JSON.stringify({ data: records }, null, 1)) },
    { name: 'h.ndjson', bytes: utf8(records.map((one) => JSON.stringify(one)).join('\n')) },
    { name: 'i.geojson', bytes: utf8(JSON.stringify(collection)) },
    { name: 'j.xlsx', bytes: handMade(book) },
    { name: 'k.xlsx', bytes: zipSync(toBytes(partsOf(book)), { level: 0 }) },
    {
      name: 'l.xlsx',
      bytes: await written([
        { name, rows: lines, frozen: 1 },
        { name: 'b', hidden: true, rows: [[{ day: toDayNumber('2022-03-05') }, true, null, '=1']] },
      ]),
    },
  ]
}

const bombParts = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml']

/** One of five: too many blanks in one part, or what is just allowed in each of several. */
export function makeBomb(which: number): Seed {
  const part = bombParts[which]
  if (part)
    return { name: 'bomb.xlsx', bytes: handMade({ ...book, parts: { [part]: ' '.repeat(17_000_000) } }) }
  const tail = ' '.repeat(15_000_000)
  return { name: 'bombs.xlsx', bytes: handMade({ ...book, sheets: [0, 1].map(() => ({ data: '', tail })) }) }
}
