import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { rowsOf } from '#tests/doubles/files/walk-file.ts'
import { written } from '#tests/doubles/files/written.ts'
import { encodeCsvCell } from './csv.ts'
import { sheetNames } from './sheet-names.ts'
import { writeXlsx } from './write-xlsx.ts'
import { columnLetters } from './xml/reference.ts'

const xmlIn = async (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[`xl/${part}`]!)

describe('a workbook', () => {
  test('comes back with the cells, names, merges and hidden sheets it was made of', async () => {
    const bytes = await written([
      {
        name: '上报/1',
        rows: [['标题'], ['代码', null, '值'], [], ['310118', { day: toDayNumber('2022-03-05') }, -1.5]],
      },
      {
        name: '字典',
        hidden: true,
        rows: [[true, '', 'x']],
        merges: [{ top: 1, left: 0, bottom: 1, right: 26 }],
      },
    ])
    const { sheets } = await openFile('a.xlsx', bytes)
    expect(sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges }))).toEqual([
      { name: '上报 1', hidden: false, merges: [] },
      { name: '字典', hidden: true, merges: [{ top: 1, left: 0, bottom: 1, right: 26 }] },
    ])
    expect(await rowsOf(sheets[0])).toEqual([
      { number: 1, cells: ['标题'] },
      { number: 2, cells: ['代码', null, '值'] },
      { number: 4, cells: ['310118', { day: toDayNumber('2022-03-05') }, -1.5] },
    ])
    expect(await rowsOf(sheets[1])).toEqual([{ number: 1, cells: [true, null, 'x'] }])
  })

  test('no text of it is a formula, and editing does not make it one', async () => {
    const evil = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '＠SUM(A1)',
      '=HYPERLINK("http://x")',
      "=cmd|' /C calc'!A0",
    ]
    const bytes = await written([{ name: 'a', rows: [evil, ['fine', 1]] }])
    const xml = await xmlIn(bytes, 'worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >]/)
    const styles = await xmlIn(bytes, 'styles.xml')
    const formats = [...styles.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
    const used = [...xml.matchAll(/<c r="[A-Z]+1"([^>]*)>/g)].map(([, attributes]) => attributes!)
    expect(used).toHaveLength(evil.length)
    for (const attributes of used) {
      expect(attributes).toContain('t="inlineStr"')
      expect(formats[Number(/s="(\d+)"/.exec(attributes)?.[1])]).toContain('quotePrefix="1"')
    }
    expect((await rowsOf((await openFile('a.xlsx', bytes)).sheets[0]))[0]?.cells).toEqual(evil)
  })

  test('widths, a header that stays, colours of faults, rules that point at the sheet as it was named', async () => {
    const list = { top: 1, left: 0, bottom: 3, right: 0 }
    const bytes = await written([
      {
        name: "Q's [1]",
        widths: [20, 8.5],
        frozen: 2,
        rows: [
          [{ value: '标题', style: 'title' }],
          [
            { value: '坏', style: 'fault' },
            { value: null, style: 'flag' },
          ],
        ],
        rules: [
          {
            allow: 'list',
            sheet: "L's/2",
            list,
            message: '请选 <一个>',
            top: 3,
            left: 0,
            bottom: 9,
            right: 0,
          },
          {
            allow: 'number',
            min: 0,
            max: 10.5,
            whole: false,
            message: '0–10',
            top: 3,
            left: 1,
            bottom: 9,
            right: 1,
          },
        ],
      },
      { name: "L's/2", hidden: true, rows: [['a'], ['b'], ['c']] },
    ])
    const xml = await xmlIn(bytes, 'worksheets/sheet1.xml')
    expect(xml).toContain('<col min="2" max="2" width="8.5" customWidth="1"/>')
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3"')
    expect(xml).toContain("<formula1>'L''s 2'!$A$1:$A$3</formula1>")
    expect(xml).toContain('error="请选 &lt;一个&gt;" sqref="A3:A9"')
    expect(xml).toMatch(
      /type="decimal" errorStyle="warning" operator="between"[^>]*sqref="B3:B9"><formula1>0<\/formula1><formula2>10.5</,
    )
    const order = ['<sheetViews', '<cols', '<sheetData', '<dataValidations'].map((tag) => xml.indexOf(tag))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(xml).toMatch(/<c r="B2" s="\d+"\/>/)
  })

  test('is the same bytes each time, and is made no faster than it is read', async () => {
    const sheet = { name: 'a', rows: [['x', 1]] }
    expect(await written([sheet])).toEqual(await written([sheet]))
    let made = 0
    const rows = (function* () {
      for (; made < 500_000; made++) yield [made, 'text', made * 2]
    })()
    const reader = writeXlsx([{ name: 'a', rows }]).getReader()
    for (let i = 0; i < 30; i++) await reader.read()
    expect(made).toBeLessThan(200_000)
    await reader.cancel()
  })
})

test('names of sheets are what a spreadsheet takes', () => {
  expect(
    sheetNames(['a/b', 'A:B', "'x'", '', 'History', '😀'.repeat(20), '长'.repeat(40), '长'.repeat(41)]),
  ).toEqual([
    'a b',
    'A B 2',
    'x',
    'Sheet',
    'History 2',
    '😀'.repeat(15),
    '长'.repeat(31),
    `${'长'.repeat(29)} 2`,
  ])
})

test('columns have letters', () => {
  expect([0, 25, 26, 701, 702, 1999].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'BXX'])
})

test('a cell of CSV is never a formula, and is what it was', () => {
  expect(['=1+1', '+86', '-5', '@x', '\t=1', '\r=1'].map(encodeCsvCell)).toEqual([
    "'=1+1",
    "'+86",
    "'-5",
    "'@x",
    `"'\t=1"`,
    `"'\r=1"`,
  ])
  expect([-5, 1.5, true, null, { day: 0 }, '', 'a"b', 'a;b', '一\n二', ' x'].map(encodeCsvCell)).toEqual([
    ...['-5', '1.5', 'true', '', '1970-01-01', '', '"a""b"', '"a;b"', '"一\n二"', '" x"'],
  ])
})
