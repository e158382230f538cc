import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { cellsIn, failureOf, rowsOf } from '#tests/doubles/files/walk-file.ts'
import { handMade, partsOf, sheetOf, zipParts } from '#tests/doubles/files/workbook.ts'

const day = (iso: string) => ({ day: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 })

/** Style 0 general, then one `xf` a format. */
const stylesWith = (ids: number[], codes: Record<number, string> = {}) =>
  `<numFmts>${Object.entries(codes)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

async function oneRow(data: string, rest: Partial<Parameters<typeof handMade>[0]> = {}) {
  const [cells] = await cellsIn(
    'a.xlsx',
    handMade({ sheets: [{ data: `<row r="1">${data}</row>` }], ...rest }),
  )
  return cells
}

describe('what Excel and WPS write', () => {
  test('shared strings: rich text joined, how it is pronounced left out, spaces and escapes kept', async () => {
    const strings =
      '<si><t>代码</t></si><si><r><rPr><b/></rPr><t>境外</t></r><r><t xml:space="preserve">来沪 </t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_ &lt;10</t></si><si><t/></si>'
    const data = [0, 1, 2, 3, 4, 0].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    expect(await oneRow(data, { strings })).toEqual([
      '代码',
      '境外来沪 ',
      '東京',
      'a\rb_x0041_ <10',
      '',
      '代码',
    ])
  })

  test('text in the cell, results of formulas, errors, flags', async () => {
    const data =
      '<c r="A1" t="inlineStr"><is><t>直接</t><rPh><t>zhí</t></rPh></is></c><c r="B1"><f>SUM(C1:D1)</f><v>42</v></c>' +
      '<c r="C1" t="str"><f>A1&amp;"x"</f><v>直接x</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1"><f>NOW()</f></c><c r="H1" t="e"><v>#N/A</v></c>'
    expect(await oneRow(data)).toEqual(['直接', 42, '直接x', '#DIV/0!', true, false, null, '#N/A'])
  })

  test('days by built-in and own formats, percentages, and numbers that only look like days', async () => {
    const codes = {
      164: 'yyyy"年"m"月"d"日"',
      165: '[$-804]yyyy\\-mm\\-dd;@',
      166: '0.0%',
      167: 'h:mm:ss',
      168: '#,##0"日"',
      169: 'mm:ss.0',
      170: 'm"月"',
      171: '0.00E+00',
      172: '[Red]General',
    }
    const ids = [14, 31, 57, 22, 164, 165, 170, 9, 166, 167, 168, 169, 171, 172]
    const values = [
      ...[44625, 44625, 44625, 44625.75, 44625, 44625, 44625],
      ...[0.842, 0.07, 0.5, 44625, 0.5, 44625, 5],
    ]
    const data = values.map((value, i) => `<c s="${i + 1}"><v>${value}</v></c>`).join('')
    const march = day('2022-03-05')
    expect(await oneRow(data, { styles: stylesWith(ids, codes) })).toEqual([
      ...Array.from({ length: 7 }, () => march),
      ...['84.2%', '7%', 0.5, 44625, 0.5, 44625, 5],
    ])
  })

  test('the day that never was in 1900, and days counted from 1904', async () => {
    const data = [1, 59, 60, 61, 0.25, 2958465, 2958466, -1].map((v) => `<c s="1"><v>${v}</v></c>`).join('')
    const styles = stylesWith([14])
    expect(await oneRow(data, { styles })).toEqual([
      day('1900-01-01'),
      day('1900-02-28'),
      60,
      day('1900-03-01'),
      0.25,
      day('9999-12-31'),
      2958466,
      -1,
    ])
    expect(
      await oneRow('<c s="1"><v>43163</v></c>', { styles, workbookPr: '<workbookPr date1904="1"/>' }),
    ).toEqual([day('2022-03-05')])
    expect(await oneRow('<c t="d"><v>2022-03-05T00:00:00</v></c><c t="d"><v>2022-02-30</v></c>')).toEqual([
      day('2022-03-05'),
      '2022-02-30',
    ])
  })

  test('rows and cells far apart, without addresses, or without a value', async () => {
    const data =
      '<row><c t="str"><v>a</v></c><c><v>1</v></c></row><row r="3" ht="20"><c r="A3" s="1"/></row>' +
      '<row r="7"><c r="C7"><v>2</v></c><c><v>3</v></c><c r="AB7"><v>4</v></c><c r="AZZ7" s="3"/></row>'
    const { sheets } = await openFile('a.xlsx', sheetOf(data))
    expect(await rowsOf(sheets[0])).toEqual([
      { number: 1, cells: ['a', 1] },
      { number: 7, cells: [null, null, 2, 3, ...Array.from({ length: 23 }, () => null), 4] },
    ])
  })

  test('merged cells are known before the rows are walked', async () => {
    const tail =
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="AA2:AA30"/></mergeCells><pageMargins left="0.7"/>'
    const { sheets } = await openFile('a.xlsx', sheetOf('<row r="1"><c><v>1</v></c></row>', tail))
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 26, bottom: 30, right: 26 },
    ])
  })

  test('hidden sheets are told apart, charts left out, prefixes and buttons passed over', async () => {
    const data = '<row r="1"><c><v>1</v></c></row>'
    const book = partsOf({
      sheets: [{ name: '上报', data }, { name: '字典', state: 'veryHidden', data }, { data }],
    })
    const rels = 'xl/_rels/workbook.xml.rels'
    book[rels] = String(book[rels]).replace(
      /worksheet(" Target="worksheets\/sheet3)/,
      (_, rest: string) => `chartsheet${rest}`,
    )
    const sheet = String(book['xl/worksheets/sheet1.xml'])
    book['xl/worksheets/sheet1.xml'] = sheet
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=')
      .replace('</x:worksheet>', '<x:from><x:row>9</x:row></x:from></x:worksheet>')
    const { sheets } = await openFile('a.xlsx', zipParts(book))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['上报', false],
      ['字典', true],
    ])
    expect(await rowsOf(sheets[0])).toEqual([{ number: 1, cells: [1] }])
    expect(await rowsOf(sheets[0])).toEqual([{ number: 1, cells: [1] }])
  })

  test('numbers no computer has stay text', async () => {
    expect(await oneRow('<c><v>1e999</v></c><c><v>12x</v></c><c><v>1E-3</v></c>')).toEqual([
      '1e999',
      '12x',
      0.001,
    ])
  })
})

const toBytes = (parts: Record<string, string | Uint8Array>) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )

describe('what is no sound workbook', () => {
  const row = '<row r="1"><c><v>1</v></c></row>'
  const fails = async (bytes: Uint8Array) => (await failureOf('a.xlsx', bytes))?.code ?? null

  test('a document of its own, an entity, a row out of order, a text that is not there', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const parts = partsOf({ sheets: [{ data: row }] })
    const evil = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${String(parts[sheet]).replace(/^.*\n/, '')}`
    expect(await fails(zipParts({ ...parts, [sheet]: evil }))).toBe('broken-workbook')
    expect(await fails(sheetOf('<row r="1"><c t="str"><v>&a;</v></c></row>'))).toBe('broken-workbook')
    expect(await fails(sheetOf(`${row}${row}`))).toBe('broken-workbook')
    expect(await fails(sheetOf('<row r="1"><c t="s"><v>0</v></c></row>'))).toBe('broken-workbook')
    expect(await fails(sheetOf('<row r="1"><c>'))).toBe('broken-workbook')
    expect(await fails(sheetOf(row))).toBe(null)
  })

  test('more rows or columns than a sheet has', async () => {
    expect(await fails(sheetOf('<row r="1048577"><c><v>1</v></c></row>'))).toBe('too-many-rows')
    expect(await failureOf('a.xlsx', sheetOf('<row r="5"><c r="XFD5"><v>1</v></c></row>'))).toEqual({
      code: 'too-many-columns',
      args: { row: 5, limit: 2000 },
    })
  })

  test('another kind of archive, a part that is missing, a damaged byte, a cut file', async () => {
    expect(await fails(zipParts({ 'word/document.xml': '<a/>' }))).toBe('not-a-workbook')
    const parts = partsOf({ sheets: [{ data: row }] })
    delete parts['xl/worksheets/sheet1.xml']
    expect(await fails(zipParts(parts))).toBe('broken-workbook')
    const whole = sheetOf(row.replace('r="1"', 'r="1" spans="1:1"'))
    expect(await fails(whole.subarray(0, whole.length - 30))).toBe('broken-zip')
    // A digit of the sheet, which is stored as it is: only its checksum can tell.
    const plain = zipSync(toBytes(partsOf({ sheets: [{ data: row }] })), { level: 0 })
    const at = Buffer.from(plain).indexOf('<v>1</v>') + 3
    expect(plain[at]).toBe(0x31)
    plain[at] = 0x32
    expect(await fails(plain)).toBe('broken-zip')
  })

  test('a bomb, under one name or many', async () => {
    const blanks = new Uint8Array(17_000_000).fill(0x20)
    const parts = partsOf({ sheets: [{ data: row }] })
    expect(await fails(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': blanks }))).toBe('too-large-unpacked')
    const many = partsOf({
      sheets: Array.from({ length: 4 }, () => ({ data: row, tail: ' '.repeat(15_000_000) })),
    })
    expect(await fails(zipParts(many))).toBe('too-large-unpacked')
  })
})
